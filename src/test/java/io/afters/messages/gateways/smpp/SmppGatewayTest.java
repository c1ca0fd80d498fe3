package io.afters.messages.gateways.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.afters.customers.Channel;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.messages.Wording;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.smpp.Receipt.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppGatewayTest {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private MessageCentre centre;
    private SmppGateway gateway;

    @BeforeEach
    void open() throws IOException {
        centre = new MessageCentre();
        gateway = gateway("s3cret", new Hosts(true), Duration.ofMillis(1));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        centre.close();
    }

    @Test
    void aMessageIsSubmittedOverALineThatIsKept() {
        assertThat(send("Hi {you}, 10 €")).isEqualTo(new Outcome.Accepted("id-1"));
        assertThat(send("Hi")).isEqualTo(new Outcome.Accepted("id-2"));

        var submit = centre.submitted.getFirst();
        assertThat(submit.getSourceAddr()).isEqualTo("Pizza");
        assertThat(submit.getDestAddress()).isEqualTo("380501234567");
        assertThat(submit.getDestAddrTon()).isEqualTo(SMPPConstant.TON_INTERNATIONAL);
        assertThat(submit.getDataCoding()).isZero();
        assertThat(submit.isUdhi()).isFalse();
        assertThat(submit.isSmscDelReceiptSuccessAndFailureRequested()).isTrue();
        assertThat(submit.getShortMessage())
                .isEqualTo("Hi \u001b(you\u001b), 10 \u001be".getBytes(StandardCharsets.US_ASCII));
        assertThat(centre.binds).containsExactly(BindType.BIND_TRX);
    }

    @Test
    void cyrillicTravelsAsUcs2() {
        assertThat(send("Піца 🍕")).isEqualTo(new Outcome.Accepted("id-1"));

        var submit = centre.submitted.getFirst();
        assertThat(submit.getDataCoding()).isEqualTo(SMPPConstant.DC_UCS2);
        assertThat(new String(submit.getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo("Піца 🍕");
    }

    @Test
    void aLongMessageTravelsInPartsThatAPhoneCanJoin() {
        assertThat(send("я".repeat(135))).isEqualTo(new Outcome.Accepted("id-3"));

        assertThat(centre.submitted).hasSize(3).allMatch(part -> part.isUdhi());
        var octets =
                centre.submitted.stream().map(part -> part.getShortMessage()).toList();
        assertThat(octets).extracting(part -> part.length).containsExactly(6 + 134, 6 + 134, 6 + 2);
        assertThat(octets)
                .extracting(part -> List.of(part[0], part[1], part[2], part[4], part[5]))
                .containsExactly(
                        List.of((byte) 5, (byte) 0, (byte) 3, (byte) 3, (byte) 1),
                        List.of((byte) 5, (byte) 0, (byte) 3, (byte) 3, (byte) 2),
                        List.of((byte) 5, (byte) 0, (byte) 3, (byte) 3, (byte) 3));
        assertThat(octets).extracting(part -> part[3]).containsOnly(octets.getFirst()[3]);
        assertThat(centre.submitted)
                .extracting(part -> part.isSmscDelReceiptSuccessAndFailureRequested())
                .containsExactly(false, false, true);
    }

    @Test
    void aCharacterOfTwoOctetsIsNotTornBetweenParts() {
        send("a".repeat(152) + "€" + "b".repeat(20));

        var first = centre.submitted.getFirst().getShortMessage();
        var second = centre.submitted.getLast().getShortMessage();
        assertThat(first).hasSize(6 + 152);
        assertThat(Arrays.copyOfRange(second, 6, 8)).containsExactly(0x1b, 0x65);
    }

    @Test
    void aSecondTryOfALongMessageBearsTheSameReference() {
        send("a".repeat(161));
        send("a".repeat(161));

        assertThat(centre.submitted)
                .hasSize(4)
                .extracting(part -> part.getShortMessage()[3])
                .hasSameElementsAs(List.of(centre.submitted.getFirst().getShortMessage()[3]));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                SMPPConstant.STAT_ESME_RTHROTTLED,
                SMPPConstant.STAT_ESME_RMSGQFUL,
                SMPPConstant.STAT_ESME_RSYSERR,
                0x64
            })
    void throttlingAndTroublesOfTheCentreMeanLater(int status) {
        centre.answering = submit -> {
            throw new ProcessRequestException("no", status);
        };

        assertThat(send("Hi")).isInstanceOf(Outcome.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVSRCADR, 0x65, 0x4ff})
    void otherRefusalsAreForGood(int status) {
        centre.answering = submit -> {
            throw new ProcessRequestException("no", status);
        };

        assertThat(send("Hi")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void aRefusalNamesItsNumberAndNoPhone() {
        centre.answering = submit -> {
            throw new ProcessRequestException("no", SMPPConstant.STAT_ESME_RINVDSTADR);
        };

        assertThat(send("Hi")).isEqualTo(new Outcome.Rejected("Refused: the phone is not valid (0x0000000B)"));
    }

    @Test
    void aLineThatIsCutBeforeTheAnswerLeavesTheMessageUnknownAndIsMadeAgain() {
        centre.answering = submit -> {
            centre.drop();
            return "never seen";
        };
        assertThat(send("Hi")).isEqualTo(new Outcome.Unknown("The message centre's answer was lost"));

        centre.answering = submit -> "id-9";
        await().untilAsserted(() -> assertThat(send("Hi again")).isEqualTo(new Outcome.Accepted("id-9")));

        assertThat(centre.binds).hasSize(2);
        assertThat(centre.submitted).hasSize(2);
    }

    @Test
    void whatWaitsInTheWindowWhenTheLineIsCutIsUnknownAndNothingElseIsSent() throws Exception {
        var all = new CountDownLatch(3);
        centre.answering = submit -> {
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            centre.drop();
            return "never seen";
        };

        List<Outcome> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 3)
                    .mapToObj(i -> threads.submit(() -> send("Hi " + i)))
                    .toList();
            outcomes = waiting.stream().map(SmppGatewayTest::got).toList();
        }

        assertThat(outcomes).hasSize(3).allMatch(outcome -> outcome instanceof Outcome.Unknown);
        assertThat(centre.submitted).hasSize(3);
    }

    @Test
    void noMoreThanTheWindowIsUnderWayAtOnce() throws Exception {
        var go = new CountDownLatch(1);
        centre.answering = submit -> {
            try {
                go.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return "id";
        };
        var narrow = new SmppGateway(
                link("s3cret", new Hosts(true), Duration.ofMillis(1)), Sender.of("Pizza"), 1, Duration.ofMillis(50));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> send(narrow, "first"));
            await().until(() -> centre.submitted.size() == 1);
            var second = send(narrow, "second");
            go.countDown();

            assertThat(second).isInstanceOf(Outcome.Unavailable.class);
            assertThat(first.get()).isEqualTo(new Outcome.Accepted("id"));
        }
        narrow.close();
        assertThat(centre.submitted).hasSize(1);
    }

    @Test
    void aWrongPasswordIsNamedAndNotTriedOverAndOver() {
        var wrong = gateway("wrong", new Hosts(true), Duration.ofMinutes(1));

        for (int i = 0; i < 5; i++) {
            assertThat(send(wrong, "Hi"))
                    .isEqualTo(new Outcome.Unavailable("The credentials are wrong: the password (0x0000000E)"));
        }
        wrong.close();

        assertThat(centre.knocks).hasValue(1);
        assertThat(centre.submitted).isEmpty();
    }

    @Test
    void nobodyThereMeansThatNothingWasSent() throws IOException {
        centre.close();

        assertThat(send("Hi")).isEqualTo(new Outcome.Unavailable("No connection to the message centre"));
    }

    @Test
    void outsideOfASandboxThisMachineIsNotCalled() {
        var strict = gateway("s3cret", new Hosts(false), Duration.ofMillis(1));

        assertThat(send(strict, "Hi")).isInstanceOf(Outcome.Unavailable.class);
        strict.close();

        assertThat(centre.knocks).hasValue(0);
    }

    @Test
    void aCentreThatKnowsOneWayOnlyIsUsedThatWay() {
        centre.oneWayOnly = true;

        assertThat(send("Hi")).isInstanceOf(Outcome.Accepted.class);
        assertThat(centre.binds).containsExactly(BindType.BIND_TX);
    }

    @Test
    void receiptsAreHeardEachTimeTheyAreTold() throws Exception {
        send("Hi");
        var told = "id:id-1 sub:001 dlvrd:001 submit date:2611221000 done date:2611221001 stat:DELIVRD err:000 text:Hi";

        centre.deliver(told, SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);
        centre.deliver(told, SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);
        centre.deliver(told.replace("DELIVRD", "UNDELIV"), SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);

        await().until(() -> receipts.size() == 3);
        assertThat(receipts)
                .containsExactlyInAnyOrder(
                        new Receipt("id-1", State.DELIVERED),
                        new Receipt("id-1", State.DELIVERED),
                        new Receipt("id-1", State.FAILED));
    }

    @Test
    void aReceiptInParametersIsHeardAndGarbageIsNot() throws Exception {
        send("Hi");

        centre.deliver("no receipt at all", SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);
        centre.deliver("STOP", 0);
        centre.deliver(
                "",
                SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT,
                new OptionalParameter.Receipted_message_id("id-1"),
                new OptionalParameter.Message_state((byte) 2));

        await().until(() -> !receipts.isEmpty());
        assertThat(receipts).containsExactly(new Receipt("id-1", State.DELIVERED));
        assertThat(send("The line still stands")).isInstanceOf(Outcome.Accepted.class);
    }

    private static Outcome got(Future<Outcome> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private Link link(String password, Hosts hosts, Duration pause) {
        return new Link(
                new Link.Target("127.0.0.1", centre.port(), "pizza", password), hosts, PATIENCE, pause, receipts::add);
    }

    private SmppGateway gateway(String password, Hosts hosts, Duration pause) {
        return new SmppGateway(link(password, hosts, pause), Sender.of("Pizza"), 10, PATIENCE);
    }

    private Outcome send(String text) {
        return send(gateway, text);
    }

    private static Outcome send(SmppGateway gateway, String text) {
        return gateway.send(new Parcel(1, "m-1", Channel.SMS, "+380501234567", new Wording(null, text), Instant.EPOCH));
    }
}
