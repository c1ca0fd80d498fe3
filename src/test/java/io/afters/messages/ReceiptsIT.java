package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.Contacts;
import io.afters.customers.Customers;
import io.afters.customers.Reach;
import io.afters.database.Transactions;
import io.afters.shared.SqlTime;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
import io.afters.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What providers tell of messages afterwards, on the real database. */
@AftersIT
class ReceiptsIT {
    private static final String GUEST = "c-1";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private Outbox outbox;

    @Autowired
    private AttemptsSql attempts;

    @Autowired
    private Heard heard;

    @Autowired
    private MessageList messages;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Customers customers;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private long message;
    private Instant now;

    @BeforeEach
    void oneSmsWasSent() {
        account = accounts.open();
        restaurants.of(account).event("order.created", "o-1", GUEST);
        now = SqlTime.toMicros(clock.instant());
        message = put(Channel.SMS);
        status(message, "SENT");
    }

    @ParameterizedTest
    @CsvSource({"3E9, 1001", "1001, 3E9", "1001, 0000001001", "0000001001, 1001"})
    void aMessageCentreMayWriteTheIdInAnotherWay(String answered, String told) {
        accepted(message, answered, "SMPP");
        tell(told, Receipt.Kind.DELIVERED, now);

        assertThat(shown()).returns(Receipt.Kind.DELIVERED, MessageShown::receipt);
        customers.erase(account.id(), GUEST, TestCaller.of(account));
        assertThat(kept()).isZero();
    }

    @Test
    void anIdOfAnotherKindOfProviderIsTheOneThatItIs() {
        accepted(message, "3E9", "HTTP");
        tell("1001", Receipt.Kind.DELIVERED, now);

        assertThat(shown()).returns(null, MessageShown::receipt);
    }

    @Test
    void aReceiptIsPutBesideItsMessage() {
        accepted(message, "SM1");
        tell("SM1", Receipt.Kind.DELIVERED, now);

        assertThat(shown())
                .returns(Receipt.Kind.DELIVERED, MessageShown::receipt)
                .returns(now, MessageShown::receiptAt);
    }

    @Test
    void aReceiptThatArrivesBeforeTheAnswerIsKeptForIt() {
        tell("SM1", Receipt.Kind.DELIVERED, now);
        assertThat(shown().receipt()).isNull();

        accepted(message, "SM1");

        assertThat(shown())
                .returns(Receipt.Kind.DELIVERED, MessageShown::receipt)
                .returns(now, MessageShown::receiptAt);
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, DELIVERED, DELIVERED",
        "DELIVERED, READ, READ",
        "READ, DELIVERED, READ",
        "UNDELIVERED, DELIVERED, DELIVERED",
        "DELIVERED, UNDELIVERED, DELIVERED",
        "READ, UNDELIVERED, READ",
        "UNDELIVERED, UNDELIVERED, UNDELIVERED"
    })
    void ofTwoReceiptsTheBetterOneHoldsInWhateverOrder(Receipt.Kind first, Receipt.Kind second, Receipt.Kind holds) {
        accepted(message, "SM1");
        tell("SM1", first, now);
        tell("SM1", second, now.plusSeconds(1));
        var later = put(Channel.SMS);
        status(later, "SENT");
        tell("SM2", first, now);
        tell("SM2", second, now.plusSeconds(1));
        accepted(later, "SM2");

        assertThat(shown().receipt()).isEqualTo(holds);
        assertThat(messages.get(account.id(), later).receipt()).isEqualTo(holds);
        assertThat(shown().receiptAt()).isEqualTo(first == holds ? now : now.plusSeconds(1));
    }

    @Test
    void aMessageWhoseAnswerWasLostIsProvenToBeSent() {
        status(message, "UNKNOWN");
        accepted(message, "SM1");
        tell("SM1", Receipt.Kind.DELIVERED, now);

        assertThat(shown())
                .returns(MessageStatus.SENT, MessageShown::status)
                .returns(now, MessageShown::sentAt)
                .returns(null, MessageShown::reason)
                .returns(Receipt.Kind.DELIVERED, MessageShown::receipt);
    }

    @Test
    void whenTheAnswerWasLostOurOwnKeyTellsWhichMessageItWas() {
        tell("m-" + message, Receipt.Kind.DELIVERED, now);
        var other = put(Channel.SMS);
        status(other, "UNKNOWN");
        lost(other);
        tell("m-" + other, Receipt.Kind.DELIVERED, now);
        var early = put(Channel.SMS);
        tell("m-" + early, Receipt.Kind.DELIVERED, now);
        status(early, "UNKNOWN");
        lost(early);

        for (var each : List.of(message, other, early)) {
            assertThat(messages.get(account.id(), each))
                    .returns(MessageStatus.SENT, MessageShown::status)
                    .returns(Receipt.Kind.DELIVERED, MessageShown::receipt);
        }
    }

    @Test
    void aKeyIsGoodForTheOwnAccountOnly() {
        heard.receipt(accounts.open().id(), Channel.SMS, "m-" + message, receipt(Receipt.Kind.DELIVERED, now));
        tell("m-" + message + "0", Receipt.Kind.DELIVERED, now);
        tell("m-", Receipt.Kind.DELIVERED, now);

        assertThat(shown().receipt()).isNull();
    }

    @Test
    void whatIsProvenToBeSentIsNotSentAgain() {
        status(message, "QUEUED");
        accepted(message, "SM1");
        tell("SM1", Receipt.Kind.UNDELIVERED, now);

        assertThat(shown())
                .returns(MessageStatus.SENT, MessageShown::status)
                .returns(null, MessageShown::nextAttemptAt)
                .returns(Receipt.Kind.UNDELIVERED, MessageShown::receipt);
    }

    @ParameterizedTest
    @CsvSource({"FAILED", "SKIPPED"})
    void whatNeverLeftStaysSo(String status) {
        status(message, status);
        accepted(message, "SM1");
        tell("SM1", Receipt.Kind.DELIVERED, now);

        assertThat(shown())
                .returns(MessageStatus.valueOf(status), MessageShown::status)
                .returns(null, MessageShown::receipt);
    }

    @Test
    void noAccountAndNoChannelHearsOfAnothersMessages() {
        accepted(message, "SM1");
        heard.receipt(accounts.open().id(), Channel.SMS, "SM1", receipt(Receipt.Kind.DELIVERED, now));
        heard.receipt(account.id(), Channel.EMAIL, "SM1", receipt(Receipt.Kind.DELIVERED, now));
        heard.receipt(account.id(), Channel.SMS, "sm1", receipt(Receipt.Kind.DELIVERED, now));
        heard.receipt(account.id(), Channel.SMS, " ", receipt(Receipt.Kind.DELIVERED, now));

        assertThat(shown().receipt()).isNull();
    }

    @Test
    void ofAnErasedPersonNoReceiptStays() {
        accepted(message, "SM1");
        tell("SM1", Receipt.Kind.DELIVERED, now);
        tell("m-" + message, Receipt.Kind.DELIVERED, now);
        customers.erase(account.id(), GUEST, TestCaller.of(account));

        assertThat(kept()).isZero();
        assertThat(shown().receipt()).isEqualTo(Receipt.Kind.DELIVERED);
    }

    @Test
    void longWordsOfAProviderAreCut() {
        accepted(message, "SM1");
        heard.receipt(
                account.id(), Channel.SMS, "SM1", new Receipt(Receipt.Kind.UNDELIVERED, now, "no ".repeat(1_000)));

        assertThat(shown().receipt()).isEqualTo(Receipt.Kind.UNDELIVERED);
    }

    @RepeatedTest(10)
    void aReceiptAndTheAnswerAtTheSameMomentAlwaysMeet() {
        Together.all(2, i -> {
            if (i == 0) {
                accepted(message, "SM1");
            } else {
                tell("SM1", Receipt.Kind.DELIVERED, now);
            }
            return i;
        });

        assertThat(shown().receipt()).isEqualTo(Receipt.Kind.DELIVERED);
    }

    @Test
    void aStopWithdrawsTheConsentOfEverybodyWithThatPhone() {
        restaurants.of(account).event("order.created", "o-2", "c-2");
        var other = accounts.open();
        restaurants.of(other).event("order.created", "o-1", GUEST);

        heard.answer(account.id(), Channel.SMS, "380501234567", "Стоп, будь ласка");
        heard.answer(account.id(), Channel.SMS, "380501234567", "стоп");

        assertThat(consent(account, GUEST)).isFalse();
        assertThat(consent(account, "c-2")).isFalse();
        assertThat(consent(other, GUEST)).isNull();
    }

    @Test
    void aStartFromThatPhoneGivesTheConsentBack() {
        heard.answer(account.id(), Channel.SMS, "380501234567", "STOP");
        heard.answer(account.id(), Channel.SMS, "380509999999", "START");
        heard.answer(account.id(), Channel.SMS, "380501234567", "Start my order please");
        assertThat(consent(account, GUEST)).isFalse();

        heard.answer(account.id(), Channel.SMS, "380501234567", "Старт!");
        assertThat(consent(account, GUEST)).isTrue();
    }

    @Test
    void otherAnswersAndStrangersChangeNothing() {
        heard.answer(account.id(), Channel.SMS, "+380501234567", "Thank you!");
        heard.answer(account.id(), Channel.SMS, "+380501234567", "START");
        heard.answer(account.id(), Channel.SMS, "+380509999999", "STOP");
        heard.answer(account.id(), Channel.EMAIL, "+380501234567", "STOP");
        heard.answer(account.id(), Channel.SMS, "' or 1=1 --", "STOP");

        assertThat(consent(account, GUEST)).isNull();
    }

    private @Nullable Boolean consent(Account of, String guest) {
        var id = contacts.find(of.id(), guest).orElseThrow();
        return Objects.requireNonNull(contacts.read(List.of(id)).get(id))
                .consents()
                .get(Channel.SMS);
    }

    private long put(Channel channel) {
        var guest = contacts.find(account.id(), GUEST).orElseThrow();
        transactions.runInNew(() -> outbox.put(List.of(new OutgoingMessage(
                account.id(),
                null,
                guest,
                channel,
                new Reach.At("+380501234567"),
                new Wording(null, "Come back"),
                now.plus(Duration.ofDays(3650))))));
        return jdbc.sql("select max(id) from message where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
    }

    private void status(long id, String status) {
        jdbc.sql("update message set status = ?, attempts = 1, reason = if(? = 'UNKNOWN', 'lost', null),"
                        + " next_attempt_at = if(? = 'QUEUED', next_attempt_at, null) where id = ?")
                .params(status, status, status, id)
                .update();
    }

    private void accepted(long id, String providerId) {
        accepted(id, providerId, "TEST");
    }

    private void accepted(long id, String providerId, String gateway) {
        transactions.runInNew(() -> attempts.insert(List.of(new AttemptsSql.Made(
                account.id(), new Attempt(id, 1, now, now, Attempt.Outcome.ACCEPTED, null, gateway, providerId)))));
    }

    private void lost(long id) {
        transactions.runInNew(() -> attempts.insert(List.of(new AttemptsSql.Made(
                account.id(), new Attempt(id, 1, now, now, Attempt.Outcome.UNKNOWN, "lost", "TEST", null)))));
    }

    private void tell(String providerId, Receipt.Kind kind, Instant at) {
        heard.receipt(account.id(), Channel.SMS, providerId, receipt(kind, at));
    }

    private static Receipt receipt(Receipt.Kind kind, Instant at) {
        return new Receipt(kind, at, null);
    }

    private MessageShown shown() {
        return messages.get(account.id(), message);
    }

    private int kept() {
        return jdbc.sql("select count(*) from message_receipt where account_id = ?")
                .param(account.id())
                .query(Integer.class)
                .single();
    }
}
