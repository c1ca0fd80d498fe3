package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.Contacts;
import io.afters.customers.Customers;
import io.afters.customers.Reach;
import io.afters.database.Transactions;
import io.afters.shared.SqlTime;
import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of every time that a message was handed to a gateway, on the real database. */
@AftersIT
class AttemptsIT {
    private static final String GUEST = "c-1";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Attempts attempts;

    @Autowired
    private MessageList messages;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Customers customers;

    @Autowired
    private Transactions transactions;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private Instant now;

    @BeforeEach
    void oneMessageWaits() {
        account = accounts.open();
        restaurants.of(account).event("order.created", "o-1", GUEST);
        now = SqlTime.toMicros(clock.instant());
        var guest = contacts.find(account.id(), GUEST).orElseThrow();
        transactions.runInNew(() -> outbox.put(List.of(new OutgoingMessage(
                account.id(),
                null,
                guest,
                Channel.SMS,
                new Reach.At("+380501234567"),
                new Wording(null, "Come back"),
                now))));
    }

    @AfterEach
    void nothingStaysBehind() {
        new PostOffice(beans).leave(account);
    }

    @Test
    void eachAttemptIsKeptWithItsReasonUntilOneIsAccepted() {
        deliver(new Gateway.Outcome.Unavailable("503 from the provider"), now);
        var second = now.plus(Duration.ofHours(1));
        deliver(new Gateway.Outcome.Accepted("SM-17"), second);

        assertThat(message()).returns(MessageStatus.SENT, MessageShown::status);
        assertThat(kept())
                .extracting(Attempt::number, Attempt::outcome, Attempt::reason, Attempt::startedAt, Attempt::providerId)
                .containsExactly(
                        tuple(1, Attempt.Outcome.UNAVAILABLE, "503 from the provider", now, null),
                        tuple(2, Attempt.Outcome.ACCEPTED, null, second, "SM-17"));
        assertThat(kept()).allSatisfy(attempt -> {
            assertThat(attempt.gateway()).isEqualTo("TEST");
            assertThat(attempt.endedAt()).isAfterOrEqualTo(attempt.startedAt());
        });
    }

    @Test
    void whoCanNoLongerBeReachedIsSkippedWithoutAnAttempt() {
        deliver(new Gateway.Outcome.Unavailable("503 from the provider"), now);
        jdbc.sql("update customer set sms_consent = false where account_id = ?")
                .param(account.id())
                .update();
        deliver(new Gateway.Outcome.Accepted("SM-17"), now.plus(Duration.ofHours(1)));

        assertThat(message())
                .returns(MessageStatus.SKIPPED, MessageShown::status)
                .returns(1, MessageShown::attempts);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aRefusalIsKeptAsSuch() {
        deliver(new Gateway.Outcome.Rejected("no such number"), now);

        assertThat(message()).returns(MessageStatus.FAILED, MessageShown::status);
        assertThat(kept())
                .extracting(Attempt::outcome, Attempt::reason)
                .containsExactly(tuple(Attempt.Outcome.REJECTED, "no such number"));
    }

    @Test
    void anAnswerThatWasLostIsNotSentAgain() {
        deliver(new Gateway.Outcome.Unknown("no answer in 10 s"), now);
        deliver(new Gateway.Outcome.Accepted(null), now.plus(Duration.ofDays(1)));

        assertThat(message()).returns(MessageStatus.UNKNOWN, MessageShown::status);
        assertThat(kept()).extracting(Attempt::outcome).containsExactly(Attempt.Outcome.UNKNOWN);
    }

    @Test
    void whatAProviderTellsAtLengthIsCutAndHoldsNothingUp() {
        deliver(new Gateway.Outcome.Rejected("no ".repeat(1_000)), now);

        assertThat(message()).returns(MessageStatus.FAILED, MessageShown::status);
        assertThat(kept())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.reason()).hasSizeLessThanOrEqualTo(500));
    }

    @Test
    void ofAnErasedPersonNothingPersonalStays() {
        deliver(new Gateway.Outcome.Unavailable("+380501234567 is switched off"), now);
        customers.erase(account.id(), GUEST, TestCaller.of(account));

        assertThat(kept())
                .singleElement()
                .returns(Attempt.Outcome.UNAVAILABLE, Attempt::outcome)
                .returns(null, Attempt::reason)
                .returns(null, Attempt::providerId);
    }

    @Test
    void aPersonErasedWhileTheMessageIsOnItsWayLeavesNothingEither() {
        deliver(
                parcel -> {
                    customers.erase(account.id(), GUEST, TestCaller.of(account));
                    return new Gateway.Outcome.Rejected(parcel.address() + " is unknown");
                },
                now);

        assertThat(message())
                .returns(MessageStatus.SKIPPED, MessageShown::status)
                .returns(null, MessageShown::to);
        assertThat(kept())
                .singleElement()
                .returns(Attempt.Outcome.REJECTED, Attempt::outcome)
                .returns(null, Attempt::reason);
    }

    @Test
    void noAccountReadsTheAttemptsOfAnother() {
        deliver(new Gateway.Outcome.Accepted(null), now);

        assertThat(attempts.of(accounts.open().id(), message().id())).isEmpty();
    }

    private void deliver(Gateway.Outcome answer, Instant at) {
        deliver(parcel -> answer, at);
    }

    private void deliver(Function<Gateway.Parcel, Gateway.Outcome> answer, Instant at) {
        var post = new PostOffice(beans);
        post.delivery(account, PostOffice.route(PostOffice.line("TEST", answer)))
                .passOf(Tick.at(at));
    }

    private MessageShown message() {
        return messages.find(account.id(), new MessageQuery(null, null, null, null), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private List<Attempt> kept() {
        return attempts.of(account.id(), message().id());
    }
}
