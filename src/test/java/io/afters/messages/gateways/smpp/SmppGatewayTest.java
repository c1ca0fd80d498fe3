package io.afters.messages.gateways.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import io.afters.customers.Channel;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.messages.Incoming;
import io.afters.messages.Receipt;
import io.afters.messages.Wording;
import io.afters.messages.gateways.CapturedLogs;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.TestCertificate;
import io.afters.messages.gateways.Trust;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration QUIET = Duration.ofSeconds(30);

    private static final String PHONE = "+380501234567";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean deaf;
    private final Inbound inbound = new Inbound(7, new Ears(), new PartReceipts(), Clock.fixed(NOW, ZoneOffset.UTC));
    private MessageCentre centre;
    private SmppGateway gateway;

    @BeforeEach
    void open() throws IOException {
        centre = new MessageCentre();
        gateway = gateway("s3cret", new Hosts(true), SHORT);
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
    void aLineIsOpenedToHearWhatComesBackThoughNothingIsSent() throws IOException {
        gateway.listen();
        gateway.listen();

        assertThat(centre.binds).hasSize(1);
        assertThat(centre.submitted).isEmpty();
        centre.close();
        centre.drop();
        // Nobody answers: the next message, or the next look, tries again.
        gateway.listen();
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
                .containsOnly(true);
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
                link("s3cret", new Hosts(true), new Link.Times(PATIENCE, SHORT, QUIET)),
                Sender.of("Pizza"),
                inbound,
                1,
                Duration.ofMillis(50));

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
                    .isEqualTo(
                            new Outcome.Unavailable("The message centre refused the password: check it (0x0000000E)"));
        }
        wrong.close();

        assertThat(centre.knocks).hasValue(1);
        assertThat(centre.submitted).isEmpty();
    }

    @Test
    void nobodyThereMeansThatNothingWasSent() throws IOException {
        var nobody = closedPort();

        assertThat(send(gateway(nobody, false, new Trust()), "Hi"))
                .isEqualTo(new Outcome.Unavailable("Nothing answers at 127.0.0.1:" + nobody));
    }

    @Test
    void outsideOfASandboxThisMachineIsNotCalled() {
        var strict = gateway("s3cret", new Hosts(false), SHORT);

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
    void aCentreThatIsTooBusyIsLeftInPeaceForASecond() {
        for (var status : new int[] {SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL}) {
            centre.answering = submit -> {
                throw new ProcessRequestException("no", status);
            };

            assertThat(send("Hi"))
                    .isInstanceOfSatisfying(
                            Outcome.Unavailable.class,
                            later -> assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
        }
    }

    @Test
    void aPartThatIsThrottledIsTriedAgainSoThatNothingIsSentTwice() {
        centre.answering = submit -> {
            if (centre.submitted.size() == 2) {
                throw new ProcessRequestException("no", SMPPConstant.STAT_ESME_RTHROTTLED);
            }
            return "id-" + centre.submitted.size();
        };

        assertThat(send("a".repeat(161))).isEqualTo(new Outcome.Accepted("id-3"));
        assertThat(centre.submitted)
                .extracting(part -> part.getShortMessage()[5])
                .containsExactly((byte) 1, (byte) 2, (byte) 2);
    }

    @Test
    void aMessageOfWhichOnlyAPartWasTakenOverIsUnknown() {
        centre.answering = submit -> {
            if (centre.submitted.size() > 1) {
                throw new ProcessRequestException("no", SMPPConstant.STAT_ESME_RSYSERR);
            }
            return "id-1";
        };

        assertThat(send("a".repeat(161))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void theWholeWindowIsUsedOverOneLine() {
        var all = new CountDownLatch(gateway.atOnce());
        centre.answering = submit -> {
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return "id";
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, gateway.atOnce())
                    .mapToObj(i -> threads.submit(() -> send("Hi " + i)))
                    .toList();
            assertThat(waiting)
                    .hasSize(3)
                    .allSatisfy(outcome -> assertThat(got(outcome)).isEqualTo(new Outcome.Accepted("id")));
        }
        assertThat(centre.binds).hasSize(1);
    }

    @Test
    void whatHadNotLeftWhenTheLineWasCutIsSentOverTheNextOne() {
        var narrow = new SmppGateway(
                link("s3cret", new Hosts(true), new Link.Times(PATIENCE, SHORT, QUIET)),
                Sender.of("Pizza"),
                inbound,
                1,
                PATIENCE.multipliedBy(4));
        var waits = new CountDownLatch(1);
        centre.answering = submit -> {
            centre.answering = next -> "id-2";
            try {
                waits.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            centre.drop();
            return "never seen";
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> send(narrow, "first"));
            await().until(() -> centre.submitted.size() == 1);
            var second = threads.submit(() -> send(narrow, "second"));
            waits.countDown();

            assertThat(got(first)).isInstanceOf(Outcome.Unknown.class);
            assertThat(got(second)).isEqualTo(new Outcome.Accepted("id-2"));
        }
        assertThat(centre.submitted.stream()
                        .filter(one -> new String(one.getShortMessage(), StandardCharsets.US_ASCII).equals("first")))
                .hasSize(1);
        narrow.close();
    }

    @Test
    void aLineWithoutWorkIsAskedWhetherItIsAlive() {
        var lively = new SmppGateway(
                link("s3cret", new Hosts(true), new Link.Times(PATIENCE, SHORT, Duration.ofMillis(100))),
                Sender.of("Pizza"),
                inbound,
                1,
                PATIENCE);
        send(lively, "Hi");

        await().until(() -> centre.enquiries.get() > 1);
        lively.close();
    }

    @Test
    void aTestOfTheConnectionSignsInAndSendsNothing() {
        assertThat(gateway.trouble()).isEmpty();

        assertThat(centre.binds).hasSize(1);
        assertThat(centre.enquiries).hasValue(1);
        assertThat(centre.submitted).isEmpty();
    }

    @Test
    void aTestOfTheConnectionSaysWhatIsWrong() throws IOException {
        assertThat(gateway("wrong", new Hosts(true), SHORT).trouble())
                .contains("The message centre refused the password: check it (0x0000000E)");
        assertThat(gateway("s3cret", new Hosts(false), SHORT).trouble())
                .contains("The host 127.0.0.1 is in a private network, which is not allowed: use its public name");

        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(gateway(silent.getLocalPort(), false, new Trust()).trouble())
                    .contains(
                            "127.0.0.1:" + silent.getLocalPort() + " is there, but does not answer as a message centre"
                                    + " does: check the port, and whether it wants TLS");
        }

        var nobody = closedPort();
        assertThat(gateway(nobody, false, new Trust()).trouble()).contains("Nothing answers at 127.0.0.1:" + nobody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "\0\0\0\u0010garbagegarbage", "x"})
    void garbageSendsNothing(String garbage) throws IOException {
        try (var peer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var line = peer.accept()) {
                    line.getOutputStream().write(garbage.getBytes(StandardCharsets.US_ASCII));
                    line.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    // The other side hung up.
                }
            });
            var lost = gateway(peer.getLocalPort(), false, new Trust());

            assertThat(send(lost, "Hi")).isInstanceOf(Outcome.Unavailable.class);
            lost.close();
        }
    }

    @Test
    void aServerOfAnotherKindIsNotGivenTheMemoryThatItSeemsToAskFor() {
        var greeting = new DataInputStream(
                new ByteArrayInputStream("SSH-2.0-OpenSSH_9.6p1 Debian".getBytes(StandardCharsets.US_ASCII)));

        assertThatIOException().isThrownBy(() -> new SmallPdus().readPDUHeader(greeting));
    }

    @Test
    void aLineCanBeProtected() throws IOException {
        var certificate = TestCertificate.of("ip:127.0.0.1");
        try (var secured = new MessageCentre(certificate.server())) {
            var good = gateway(secured.port(), true, certificate.trusted());
            assertThat(good.trouble()).isEmpty();
            assertThat(send(good, "Hi")).isEqualTo(new Outcome.Accepted("id-1"));
            good.close();

            var distrusting = gateway(secured.port(), true, new Trust());
            assertThat(send(distrusting, "Hi"))
                    .isEqualTo(new Outcome.Unavailable(
                            "The certificate of 127.0.0.1 is not signed by an authority that is known here"));
            assertThat(secured.submitted).hasSize(1);
        }
        assertThat(gateway(centre.port(), true, certificate.trusted()).trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("does not speak TLS"));
        assertThat(centre.submitted).isEmpty();
    }

    @Test
    void receiptsAreHandedOnEachTimeTheyAreTold() throws Exception {
        send("Hi");

        centre.deliver(receipt("id-1", "DELIVRD", "000"), SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);
        centre.deliver(receipt("id-1", "DELIVRD", "000"), SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);
        centre.deliver(receipt("id-1", "UNDELIV", "011"), SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);
        centre.deliver(receipt("id-1", "ENROUTE", "000"), SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);

        await().until(() -> heard.size() == 3);
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "7 SMS id-1 DELIVERED null " + NOW,
                        "7 SMS id-1 DELIVERED null " + NOW,
                        "7 SMS id-1 UNDELIVERED The message centre says: UNDELIV, error 011 " + NOW);
    }

    @Test
    void receiptsInParametersAndInOtherCommandsAreHandedOnAndGarbageIsNot() throws Exception {
        send("Hi");

        centre.deliver("no receipt at all", SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);
        centre.deliver(
                "",
                SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT,
                new OptionalParameter.Receipted_message_id("id-1"),
                new OptionalParameter.Message_state((byte) 2));
        centre.deliverData(
                SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT,
                new OptionalParameter.Receipted_message_id("id-1"),
                new OptionalParameter.Message_state((byte) 8));

        await().until(() -> heard.size() == 2);
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "7 SMS id-1 DELIVERED null " + NOW,
                        "7 SMS id-1 UNDELIVERED The message centre says: REJECTD " + NOW);
        assertThat(send("The line still stands")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aLongMessageHasArrivedWhenAllItsPartsHave() throws Exception {
        send("a".repeat(161));

        centre.deliver(receipt("id-2", "DELIVRD", "000"), SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);
        centre.deliver(receipt("id-2", "DELIVRD", "000"), SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);
        assertThat(heard).isEmpty();
        centre.deliver(receipt("id-1", "DELIVRD", "000"), SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);

        await().until(() -> heard.size() == 1);
        assertThat(heard).containsExactly("7 SMS id-2 DELIVERED null " + NOW);
    }

    @Test
    void aLongMessageHasNotArrivedWhenOneOfItsPartsHasNot() throws Exception {
        send("a".repeat(161));

        centre.deliver(receipt("id-1", "EXPIRED", "000"), SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT);

        await().until(() -> heard.size() == 1);
        assertThat(heard).containsExactly("7 SMS id-2 UNDELIVERED The message centre says: EXPIRED " + NOW);
    }

    @Test
    void whatGuestsWriteIsHandedOnInAnyAlphabet() throws Exception {
        send("Hi");

        centre.deliver("STOP", 0);
        centre.deliver("Стоп".getBytes(StandardCharsets.UTF_16BE), SMPPConstant.DC_UCS2, 0);
        centre.deliver(
                new byte[] {5, 0, 3, 9, 2, 1, 0x1b, 0x65, 0x20, 0x10}, 0, SMPPConstant.ESMCLS_UDHI_INDICATOR_SET);
        centre.deliver("", 0, new OptionalParameter.Message_payload("Stop please".getBytes(StandardCharsets.US_ASCII)));
        centre.deliverData(0, new OptionalParameter.Message_payload("stop".getBytes(StandardCharsets.US_ASCII)));
        centre.deliver("   ", 0);

        await().until(() -> heard.size() == 5);
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "7 SMS 380501234567 STOP",
                        "7 SMS 380501234567 Стоп",
                        "7 SMS 380501234567 € Δ",
                        "7 SMS 380501234567 Stop please",
                        "7 SMS 380501234567 stop");
    }

    @Test
    void whatCanNotBeKeptIsAskedForAgain() throws Exception {
        send("Hi");
        deaf = true;
        centre.deliver("STOP", 0);
        assertThat(centre.refusedDeliveries).hasValue(1);

        deaf = false;
        centre.deliver("STOP", 0);

        await().until(() -> heard.size() == 1);
        assertThat(centre.refusedDeliveries).hasValue(1);
    }

    @Test
    void noFailureLogsOrTellsWhoItIsAboutOrThePassword() throws Exception {
        try (var logs = new CapturedLogs()) {
            for (var status : new int[] {SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RSYSERR}) {
                centre.answering = submit -> {
                    throw new ProcessRequestException(PHONE, status);
                };
                assertThat(send("Hi").toString()).doesNotContain("380501234567");
            }
            centre.answering = submit -> {
                centre.drop();
                return "never seen";
            };
            assertThat(send("Hi").toString()).doesNotContain("380501234567");
            var wrong = gateway("wr0ng", new Hosts(true), SHORT);
            assertThat(send(wrong, "Hi").toString()).doesNotContain("wr0ng");
            wrong.close();
            await().until(() -> send("Hi") instanceof Outcome.Unknown);
            logs.mustNotHold("wr0ng", "s3cret", "380501234567", "0501234567");
        }
    }

    private static String receipt(String id, String state, String error) {
        return "id:" + id + " sub:001 dlvrd:001 submit date:2611221000 done date:2611221001 stat:" + state + " err:"
                + error + " text:Hi";
    }

    /** Writes down what is handed on. */
    private final class Ears implements Incoming {
        @Override
        public void receipt(long accountId, Channel channel, String providerId, Receipt receipt) {
            mustHear();
            heard.add(accountId + " " + channel + " " + providerId + " " + receipt.kind() + " " + receipt.reason() + " "
                    + receipt.at());
        }

        @Override
        public void answer(long accountId, Channel channel, String from, String text) {
            mustHear();
            heard.add(accountId + " " + channel + " " + from + " " + text);
        }

        private void mustHear() {
            if (deaf) {
                throw new IllegalStateException("The database is away");
            }
        }
    }

    private static int closedPort() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }

    private static Outcome got(Future<Outcome> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private Link link(String password, Hosts hosts, Link.Times times) {
        return new Link(
                new Link.Target("127.0.0.1", centre.port(), false, "pizza", password),
                hosts,
                new Trust(),
                times,
                inbound);
    }

    private SmppGateway gateway(String password, Hosts hosts, Duration pause) {
        return new SmppGateway(
                link(password, hosts, new Link.Times(PATIENCE, pause, QUIET)),
                Sender.of("Pizza"),
                inbound,
                3,
                PATIENCE);
    }

    private SmppGateway gateway(int port, boolean secured, Trust trust) {
        var target = new Link.Target("127.0.0.1", port, secured, "pizza", "s3cret");
        return new SmppGateway(
                new Link(target, new Hosts(true), trust, new Link.Times(PATIENCE, SHORT, QUIET), inbound),
                Sender.of("Pizza"),
                inbound,
                3,
                PATIENCE);
    }

    private Outcome send(String text) {
        return send(gateway, text);
    }

    private static Outcome send(SmppGateway gateway, String text) {
        return gateway.send(new Parcel(1, "m-1", Channel.SMS, PHONE, new Wording(null, text), Instant.EPOCH));
    }
}
