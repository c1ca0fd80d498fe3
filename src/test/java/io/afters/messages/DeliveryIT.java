package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.Contacts;
import io.afters.customers.Reach;
import io.afters.messages.Gateway.Outcome;
import io.afters.shared.SqlTime;
import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How messages are brought to gateways, on the real database: by several nodes, over several lines, at the right time. */
@AftersIT
class DeliveryIT {
    private static final String PHONE = "+380501234567";
    /** Ids that no task of another test will have. */
    private static final long NO_TASK_YET = 1L << 40;

    private static final Outcome TAKEN = new Outcome.Accepted("SM-17");
    private static final Outcome AWAY = new Outcome.Unavailable("503");

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();
    private PostOffice post;
    private Account account;
    private long guest;
    private Instant now;

    @BeforeEach
    void aGuestIsKnown() {
        post = new PostOffice(beans);
        now = SqlTime.toMicros(clock.instant());
        account = accounts.open();
        guest = guestOf(account);
    }

    /** Or other tests would wait for it. */
    @AfterEach
    void nothingStaysBehind() {
        post.leave(account);
    }

    @Test
    void theSecondProviderTakesOverWhatTheFirstCertainlyHasNot() {
        text(1);
        deliver(PostOffice.route(line("FIRST", AWAY), line("SECOND", TAKEN)), now);

        assertThat(message()).returns(MessageStatus.SENT, MessageShown::status).returns(2, MessageShown::attempts);
        assertThat(kept())
                .extracting(Attempt::number, Attempt::gateway, Attempt::outcome, Attempt::providerId)
                .containsExactly(
                        tuple(1, "FIRST", Attempt.Outcome.UNAVAILABLE, null),
                        tuple(2, "SECOND", Attempt.Outcome.ACCEPTED, "SM-17"));
    }

    @Test
    void whatTheFirstMayHaveTakenOrRefusedForGoodTheSecondNeverGets() {
        text(1);
        deliver(PostOffice.route(line("FIRST", new Outcome.Unknown("no answer")), line("SECOND", TAKEN)), now);
        assertThat(message()).returns(MessageStatus.UNKNOWN, MessageShown::status);

        text(1);
        deliver(PostOffice.route(line("FIRST", new Outcome.Rejected("no such number")), line("SECOND", TAKEN)), now);
        assertThat(message()).returns(MessageStatus.FAILED, MessageShown::status);
        assertThat(arrived).doesNotContain("SECOND");
    }

    @Test
    void aChannelMayChooseToSendAgainWhatMayHaveArrived() {
        text(1);
        var lost = line("FIRST", new Outcome.Unknown("no answer"));
        deliver(new Route(List.of(lost), null, true), now);
        assertThat(message()).returns(MessageStatus.QUEUED, MessageShown::status);

        deliver(new Route(List.of(line("FIRST", TAKEN)), null, true), now.plusSeconds(20));
        assertThat(message()).returns(MessageStatus.SENT, MessageShown::status).returns(2, MessageShown::attempts);
    }

    @Test
    void aMessageThatADeadNodeHadInHandIsInDoubtAndNotSentAgain() {
        text(1);
        aNodeDiedWhileSending();
        deliver(PostOffice.route(line("FIRST", TAKEN)), now);

        assertThat(arrived).isEmpty();
        assertThat(message())
                .returns(MessageStatus.UNKNOWN, MessageShown::status)
                .returns(1, MessageShown::attempts);
        assertThat(kept())
                .extracting(Attempt::number, Attempt::outcome)
                .containsExactly(tuple(1, Attempt.Outcome.UNKNOWN));
    }

    @Test
    void whereTheChannelChoseSoItIsSentAgain() {
        text(1);
        aNodeDiedWhileSending();
        deliver(new Route(List.of(line("FIRST", TAKEN)), null, true), now);

        assertThat(message()).returns(MessageStatus.SENT, MessageShown::status).returns(2, MessageShown::attempts);
    }

    @Test
    void whatAnotherNodeHasInHandIsLeftAlone() {
        text(1);
        jdbc.sql("update message set attempts = 1, leased_until = utc_timestamp(6) + interval 1 minute"
                        + " where account_id = ?")
                .param(account.id())
                .update();
        post.delivery(account, PostOffice.route(line("FIRST", TAKEN))).deliverSome(Tick.at(now));

        assertThat(arrived).isEmpty();
        assertThat(message()).returns(MessageStatus.QUEUED, MessageShown::status);
    }

    @Test
    void aNodeThatWasFrozenStillTellsWhatBecameOfItsMessage() {
        text(1);
        var frozen = PostOffice.line("FROZEN", parcel -> {
            // Meanwhile its lease ended, and another node gave the message up.
            jdbc.sql("update message set leased_until = '2000-01-01' where account_id = ?")
                    .param(account.id())
                    .update();
            deliver(PostOffice.route(line("OTHER", TAKEN)), now);
            assertThat(message()).returns(MessageStatus.UNKNOWN, MessageShown::status);
            return TAKEN;
        });
        deliver(PostOffice.route(frozen), now);

        assertThat(arrived).isEmpty();
        assertThat(message()).returns(MessageStatus.SENT, MessageShown::status);
    }

    @Test
    void inQuietHoursMessagesWaitForTheMorning() {
        quiet(LocalTime.of(22, 0), LocalTime.of(9, 0));
        var evening = now.atZone(account.zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(23, 0)
                .atZone(account.zone());
        var morning = evening.toLocalDate()
                .plusDays(1)
                .atTime(9, 0)
                .atZone(account.zone())
                .toInstant();
        text(1);
        deliver(PostOffice.route(line("FIRST", TAKEN)), evening.toInstant());

        assertThat(message())
                .returns(MessageStatus.QUEUED, MessageShown::status)
                .returns("QUIET_HOURS", MessageShown::reason)
                .returns(0, MessageShown::attempts);
        deliver(PostOffice.route(line("FIRST", TAKEN)), morning.minusSeconds(1));
        assertThat(arrived).isEmpty();
        deliver(PostOffice.route(line("FIRST", TAKEN)), morning);
        assertThat(message()).returns(MessageStatus.SENT, MessageShown::status).returns(null, MessageShown::reason);
    }

    @Test
    void aDayThatPassesAtOnceKeepsItsQuietHours() {
        quiet(LocalTime.of(0, 0), LocalTime.of(23, 59));
        text(1);
        post.delivery(account, PostOffice.route(line("FIRST", TAKEN)))
                .passOf(new Tick(now, now.plus(Duration.ofDays(1))));

        assertThat(message().sentAt().atZone(account.zone()).toLocalTime()).isAfterOrEqualTo(LocalTime.of(23, 59));
    }

    @Test
    void ofAChainTheNextIsSentWhenTheOneBeforeFails() {
        chain(new Reach.At("token"), new Reach.At(PHONE), new Reach.At("guest@example.com"));
        assertThat(states()).containsExactly("PUSH QUEUED null", "SMS QUEUED STANDBY", "EMAIL QUEUED STANDBY");

        var answers = Map.of(Channel.PUSH, new Outcome.Rejected("token is gone"), Channel.SMS, TAKEN);
        var route = PostOffice.route(PostOffice.line("TEST", parcel -> {
            arrived.add(parcel.channel().name());
            return answers.get(parcel.channel());
        }));
        deliver(route, now.plusSeconds(60));

        assertThat(arrived).containsExactly("PUSH", "SMS");
        assertThat(states()).containsExactly("PUSH FAILED token is gone", "SMS SENT null", "EMAIL SKIPPED NOT_NEEDED");
    }

    @Test
    void aChainBeginsWithTheFirstChannelThatReachesTheGuest() {
        chain(new Reach.Out("NO_PUSH_TOKEN"), new Reach.At(PHONE), new Reach.At("guest@example.com"));

        assertThat(states()).containsExactly("PUSH SKIPPED NO_PUSH_TOKEN", "SMS QUEUED null", "EMAIL QUEUED STANDBY");
    }

    @Test
    void aConsentThatIsWithdrawnMeanwhileGivesTheNextItsTurn() {
        chain(new Reach.At("token"), new Reach.At(PHONE), new Reach.At("guest@example.com"));
        jdbc.sql("update customer set push_consent = false, sms_consent = false where account_id = ?")
                .param(account.id())
                .update();
        deliver(PostOffice.route(line("MAIL", TAKEN)), now.plusSeconds(60));

        assertThat(states()).containsExactly("PUSH SKIPPED NO_CONSENT", "SMS SKIPPED NO_CONSENT", "EMAIL SENT null");
    }

    @Test
    void whatMayHaveArrivedIsNotSentOverAnotherChannel() {
        chain(new Reach.At("token"), new Reach.At(PHONE), new Reach.At("guest@example.com"));
        deliver(PostOffice.route(line("PUSH", new Outcome.Unknown("no answer"))), now.plusSeconds(60));

        assertThat(states())
                .containsExactly("PUSH UNKNOWN no answer", "SMS SKIPPED NOT_NEEDED", "EMAIL SKIPPED NOT_NEEDED");
    }

    @Test
    void aReceiptForOneThatSeemedNotToLeaveLetsTheOthersOfItsChainGo() {
        chain(new Reach.At("token"), new Reach.At(PHONE), new Reach.At("guest@example.com"));
        deliver(new Route(List.of(line("PUSH", new Outcome.Unknown("no answer"))), null, true), now.plusSeconds(60));
        assertThat(states()).containsExactly("PUSH QUEUED no answer", "SMS QUEUED STANDBY", "EMAIL QUEUED STANDBY");

        tell(Channel.PUSH, Receipt.Kind.DELIVERED, now);

        assertThat(states()).containsExactly("PUSH SENT null", "SMS SKIPPED NOT_NEEDED", "EMAIL SKIPPED NOT_NEEDED");
    }

    @Test
    void whatWasNotDeliveredAfterAllGivesTheNextItsTurn() {
        chain(new Reach.At("token"), new Reach.At(PHONE), new Reach.At("guest@example.com"));
        deliver(PostOffice.route(line("ANY", TAKEN)), now.plusSeconds(60));
        assertThat(states()).containsExactly("PUSH SENT null", "SMS SKIPPED NOT_NEEDED", "EMAIL SKIPPED NOT_NEEDED");

        tell(Channel.PUSH, Receipt.Kind.UNDELIVERED, now.plusSeconds(90));
        tell(Channel.PUSH, Receipt.Kind.UNDELIVERED, now.plusSeconds(91));
        deliver(PostOffice.route(line("ANY", TAKEN)), now.plusSeconds(120));

        assertThat(states()).containsExactly("PUSH SENT null", "SMS SENT null", "EMAIL SKIPPED NOT_NEEDED");
    }

    @Test
    void whatIsOutOfDateIsNotSentWhenAReceiptComesADayLate() {
        chain(new Reach.At("token"), new Reach.At(PHONE), new Reach.At("guest@example.com"));
        deliver(PostOffice.route(line("ANY", TAKEN)), now.plusSeconds(60));

        tell(
                Channel.PUSH,
                Receipt.Kind.UNDELIVERED,
                now.plus(Duration.ofDays(1)).plusSeconds(1));

        assertThat(states()).containsExactly("PUSH SENT null", "SMS SKIPPED NOT_NEEDED", "EMAIL SKIPPED NOT_NEEDED");
    }

    @Test
    void aSlowProviderHoldsUpNoOtherAccount() throws Exception {
        var other = accounts.open();
        var othersGuest = guestOf(other);
        text(1);
        post.put(List.of(post.text(other, othersGuest, PHONE, now)));
        var otherArrived = new CountDownLatch(1);
        var slow = PostOffice.line("SLOW", parcel -> {
            // Ends only when the other account's message has arrived.
            await(otherArrived);
            return TAKEN;
        });
        var quick = PostOffice.line("QUICK", parcel -> {
            otherArrived.countDown();
            return TAKEN;
        });
        post.delivery(Map.of(account.id(), PostOffice.route(slow), other.id(), PostOffice.route(quick)))
                .passOf(Tick.at(now));

        assertThat(message()).returns(MessageStatus.SENT, MessageShown::status);
        assertThat(post.messages(other)).extracting(MessageShown::status).containsExactly(MessageStatus.SENT);
    }

    @Test
    void messagesOfOneLaneAreOnTheirWayAtTheSameTime() {
        text(8);
        var all = new CountDownLatch(8);
        var route = PostOffice.route(PostOffice.line("TEST", parcel -> {
            all.countDown();
            await(all);
            return TAKEN;
        }));
        deliver(route, now);

        assertThat(post.messages(account)).extracting(MessageShown::status).containsOnly(MessageStatus.SENT);
    }

    @Test
    void aRateHoldsOverAllNodesAndNothingIsSentTwice() {
        text(60);
        var times = new ConcurrentLinkedQueue<Long>();
        var line = PostOffice.line("TEST", parcel -> {
            times.add(System.nanoTime());
            arrived.add(parcel.key());
            return TAKEN;
        });
        var nodes = Stream.generate(() -> post.delivery(account, new Route(List.of(line), 40, false)))
                .limit(3)
                .map(node -> CompletableFuture.runAsync(() -> node.passOf(Tick.at(now))))
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(arrived).hasSize(60).doesNotHaveDuplicates();
        var sent = times.stream().sorted().toList();
        // 40 a second, and a twentieth more at once: the 43rd after any message is a second away, but for the time
        // between being allowed and being sent.
        var closest = IntStream.range(0, sent.size() - 43)
                .mapToLong(i -> sent.get(i + 43) - sent.get(i))
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(closest)).isGreaterThan(Duration.ofMillis(850));
    }

    @Test
    void aGatewayThatBreaksLosesNothingOfWhatTheOthersSaid() {
        text(8);
        var route = PostOffice.route(PostOffice.line("TEST", parcel -> {
            arrived.add(parcel.key());
            if (parcel.key().equals("m-" + post.messages(account).getFirst().id())) {
                throw new IllegalArgumentException("of " + parcel.address());
            }
            return TAKEN;
        }));
        deliver(route, now);

        assertThat(arrived).hasSize(8);
        assertThat(post.messages(account).getFirst())
                .returns(MessageStatus.UNKNOWN, MessageShown::status)
                .returns("The gateway failed: IllegalArgumentException", MessageShown::reason);
        assertThat(post.messages(account).subList(1, 8))
                .extracting(MessageShown::status)
                .containsOnly(MessageStatus.SENT);
    }

    @Test
    void whileAllProvidersAreLeftInPeaceMessagesWaitUntouched() {
        text(2);
        var closed = new Route(List.of(PostOffice.closed()), null, false);
        deliver(closed, now);

        assertThat(post.messages(account))
                .allSatisfy(message -> assertThat(message)
                        .returns(MessageStatus.QUEUED, MessageShown::status)
                        .returns(0, MessageShown::attempts));
    }

    @Test
    void pushTokensThatAreNoMoreAreForgotten() {
        jdbc.sql("update customer set push_tokens = ? where id = ?")
                .params("[\"old\",\"new\"]", guest)
                .update();
        post.put(List.of(new OutgoingMessage(
                account.id(), null, guest, Channel.PUSH, new Reach.At("old\nnew"), new Wording("Hi", "Hello"), now)));
        deliver(PostOffice.route(line("PUSH", new Outcome.Accepted("p-1", List.of("old")))), now);

        assertThat(contacts.read(List.of(guest)).get(guest).pushTokens()).containsExactly("new");
    }

    private long guestOf(Account account) {
        restaurants.of(account).event("order.created", "o-1", "c-1");
        jdbc.sql("update customer set phone = ?, email = 'guest@example.com', push_tokens = '[\"token\"]'"
                        + " where account_id = ?")
                .params(PHONE, account.id())
                .update();
        return post.guest(account, "c-1");
    }

    private void text(int messages) {
        post.put(IntStream.range(0, messages)
                .mapToObj(i -> post.text(account, guest, PHONE, now))
                .toList());
    }

    private void chain(Reach push, Reach sms, Reach mail) {
        var reaches = Map.of(Channel.PUSH, push, Channel.SMS, sms, Channel.EMAIL, mail);
        var turns = List.of(Channel.PUSH, Channel.SMS, Channel.EMAIL);
        post.put(turns.stream()
                .map(channel -> new OutgoingMessage(
                        account.id(),
                        NO_TASK_YET + guest,
                        guest,
                        channel,
                        reaches.get(channel),
                        new Wording("Hi", "Hello"),
                        now,
                        turns.indexOf(channel) + 1,
                        false))
                .toList());
    }

    /** The provider tells of the chain's message over this channel. */
    private void tell(Channel channel, Receipt.Kind kind, Instant at) {
        var message = post.messages(account).stream()
                .filter(each -> each.channel() == channel)
                .findFirst()
                .orElseThrow();
        beans.getBean(Receipts.class).keep(account.id(), channel, "m-" + message.id(), new Receipt(kind, at, null));
    }

    private List<String> states() {
        return post.messages(account).stream()
                .map(message -> message.channel() + " " + message.status() + " " + message.reason())
                .toList();
    }

    /** Another account, whose settings nobody has read yet. */
    private void quiet(LocalTime from, LocalTime until) {
        account = accounts.open();
        jdbc.sql("update account set quiet_from = ?, quiet_until = ? where id = ?")
                .params(from, until, account.id())
                .update();
        guest = guestOf(account);
    }

    private void aNodeDiedWhileSending() {
        jdbc.sql("update message set attempts = 1, leased_until = utc_timestamp(6) - interval 1 second"
                        + " where account_id = ?")
                .param(account.id())
                .update();
    }

    private void deliver(Route route, Instant at) {
        post.delivery(account, route).passOf(Tick.at(at));
    }

    private Line line(String name, Outcome outcome) {
        return PostOffice.line(name, parcel -> {
            arrived.add(name);
            return outcome;
        });
    }

    private MessageShown message() {
        return post.messages(account).getLast();
    }

    private List<Attempt> kept() {
        return attempts.of(account.id(), message().id());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
