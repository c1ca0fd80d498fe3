package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.Customers;
import io.afters.customers.Reach;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.shared.SqlTime;
import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a task is left with messages of which none reached the guest, and when it is not, on the real database. */
@AftersIT
class LostTasksIT {
    private static final String GUEST = "c-1";
    private static final long NO_TASK_YET = 1L << 41;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private Heard heard;

    @Autowired
    private Customers customers;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private PostOffice post;
    private Account account;
    private long guest;
    private Instant now;

    @BeforeEach
    void open() {
        post = new PostOffice(beans);
        account = accounts.open();
        restaurants.of(account).event("order.created", "o-1", GUEST);
        guest = post.guest(account, GUEST);
        now = SqlTime.toMicros(clock.instant());
    }

    @AfterEach
    void nothingStaysBehind() {
        post.leave(account);
    }

    @Test
    void aReceiptBeforeTheAnswerTellsWhenTheTaskWasLost() {
        put(Channel.SMS);
        var told = now.plusSeconds(7);

        deliver(parcel -> {
            undelivered("SM1", told);
            return new Outcome.Accepted("SM1");
        });

        assertThat(lostSince()).contains(told);
    }

    @Test
    void aTaskIsLostWithTheLastOfItsMessagesAndNotWithTheFirst() {
        put(Channel.SMS, Channel.EMAIL);
        var told = now.minusSeconds(7);
        deliver(parcel -> parcel.channel() == Channel.EMAIL ? later() : early(told));
        assertThat(lostSince()).isEmpty();

        var end = now.plusSeconds(36_000);
        deliver(parcel -> new Outcome.Rejected("no such box"), end);

        assertThat(lostSince()).contains(end);
    }

    @Test
    void whoIsErasedBeforeTheLastMessageLeftIsNoLossOfTheRestaurant() {
        put(Channel.SMS, Channel.EMAIL);
        deliver(parcel -> parcel.channel() == Channel.EMAIL ? new Outcome.Rejected("no such box") : later());
        assertThat(lostSince()).isEmpty();

        customers.erase(account.id(), GUEST, TestCaller.of(account));
        undelivered("m-" + post.messages(account).getFirst().id(), now);

        assertThat(lostSince()).isEmpty();
        assertThat(halfDone()).isZero();
    }

    @Test
    void whoIsErasedWhileTheLastMessageIsOnItsWayIsNoneEither() {
        put(Channel.SMS);

        deliver(parcel -> {
            customers.erase(account.id(), GUEST, TestCaller.of(account));
            return new Outcome.Rejected("no such number");
        });

        assertThat(lostSince()).isEmpty();
        assertThat(halfDone()).isZero();
    }

    @Test
    void whatWasLostBeforeSomebodyWasErasedStaysInTheFigures() {
        put(Channel.SMS);
        deliver(parcel -> new Outcome.Rejected("no such number"));
        customers.erase(account.id(), GUEST, TestCaller.of(account));

        assertThat(lostSince()).contains(now);
    }

    private Outcome early(Instant told) {
        undelivered("SM1", told);
        return new Outcome.Accepted("SM1");
    }

    private static Outcome later() {
        return new Outcome.Unavailable("503 from the provider");
    }

    private void put(Channel... channels) {
        post.put(Arrays.stream(channels)
                .map(channel -> new OutgoingMessage(
                        account.id(),
                        NO_TASK_YET + guest,
                        guest,
                        channel,
                        new Reach.At(channel == Channel.SMS ? "+380501234567" : "olena@example.com"),
                        new Wording(null, "Come back"),
                        now))
                .toList());
        jdbc.sql(
                        "update customer set email = 'olena@example.com', email_consent = true where id = ? and account_id = ?")
                .params(guest, account.id())
                .update();
    }

    private void deliver(Function<Parcel, Outcome> answer) {
        deliver(answer, now);
    }

    private void deliver(Function<Parcel, Outcome> answer, Instant at) {
        post.delivery(account, PostOffice.route(PostOffice.line("TEST", answer)))
                .passOf(Tick.at(at));
    }

    private void undelivered(String providerId, Instant at) {
        heard.receipt(account.id(), Channel.SMS, providerId, new Receipt(Receipt.Kind.UNDELIVERED, at, null));
    }

    private Optional<Instant> lostSince() {
        return jdbc.sql("select since from message_unreached"
                        + " where account_id = ? and task_id = ? and since is not null")
                .params(account.id(), NO_TASK_YET + guest)
                .query((row, n) -> SqlTime.get(row, "since"))
                .optional();
    }

    /** Rows that were only meant to stand for a moment. */
    private int halfDone() {
        return jdbc.sql("select count(*) from message_unreached where account_id = ? and since is null")
                .param(account.id())
                .query(Integer.class)
                .single();
    }
}
