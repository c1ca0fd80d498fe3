package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.messages.Wording;
import io.afters.messages.gateways.MailPeer.Protection;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections to a mail server: protected, kept, replaced and tested. */
class SmtpLinesTest {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final String GUEST = "olena@example.com";
    private static TestCertificate certificate;

    private MailPeer peer;

    @BeforeAll
    static void makeACertificate() {
        certificate = TestCertificate.of("dns:localhost,ip:127.0.0.1");
    }

    @BeforeEach
    void listen() throws IOException {
        peer = new MailPeer(Map.of());
    }

    @AfterEach
    void hangUp() throws IOException {
        peer.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aMailGoesOverAProtectedConnectionAndSoDoesThePassword(Protection protection) throws IOException {
        protect(protection, certificate);
        try (var gateway = gateway(certificate.trusted(), login(protection))) {
            assertThat(send(gateway)).isEqualTo(new Outcome.Accepted(null));
            assertThat(send(gateway)).isEqualTo(new Outcome.Accepted(null));
            assertThat(gateway.trouble()).isEmpty();
        }

        assertThat(peer.mails).hasSize(2).allMatch(mail -> mail.contains("Message-ID: <m-17.5.mark@pizzeria.example>"));
        assertThat(peer.protectedWords)
                .anyMatch(said -> said.startsWith("AUTH"))
                .contains("DATA", ".");
        assertThat(peer.callers).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateOfAnUnknownAuthorityGetsNothing(Protection protection) throws IOException {
        protect(protection, certificate);

        refused(
                new Trust(),
                protection,
                "The certificate of 127.0.0.1 is not signed by an authority that is known here");
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateForAnotherHostGetsNothing(Protection protection) throws IOException {
        var other = TestCertificate.of("dns:mail.a.example,dns:*.a.example");
        protect(protection, other);

        refused(other.trusted(), protection, "The certificate is for mail.a.example, *.a.example, not for 127.0.0.1");
    }

    @Test
    void aCertificateThatHasEndedGetsNothing() throws IOException {
        var ended = TestCertificate.ended("ip:127.0.0.1");
        protect(Protection.TLS, ended);

        refused(ended.trusted(), Protection.TLS, "The certificate of 127.0.0.1 ended on 2020-01-10");
    }

    @Test
    void aServerWithoutTlsGetsNothing() {
        refused(
                certificate.trusted(),
                Protection.TLS,
                "127.0.0.1:" + peer.port() + " does not speak TLS: check the port, and whether it is the right"
                        + " protection");
        refused(
                certificate.trusted(),
                Protection.STARTTLS,
                "127.0.0.1:" + peer.port() + " offers no STARTTLS: try TLS, which needs another port, often 465");
    }

    private void refused(Trust trust, Protection protection, String words) {
        try (var gateway = gateway(trust, login(protection))) {
            assertThat(send(gateway)).isEqualTo(new Outcome.Unavailable(words));
            assertThat(gateway.trouble()).contains(words);
        }
        assertThat(peer.mails).isEmpty();
        assertThat(peer.protectedWords).noneMatch(said -> said.startsWith("AUTH"));
    }

    @Test
    void aConnectionIsKeptForTheNextMessageAndClosedInTheEnd() {
        var gateway = gateway(Map.of());
        for (int i = 0; i < 5; i++) {
            assertThat(send(gateway)).isInstanceOf(Outcome.Accepted.class);
        }
        assertThat(peer.callers).hasValue(1);

        gateway.close();
        await().until(() -> peer.present() == 0);
        assertThat(peer.mails).hasSize(5);
    }

    @Test
    void severalMessagesTakeSeveralConnectionsAndNoMoreAreKept() {
        var gateway = gateway(Map.of());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(gateway), threads))
                    .toList()
                    .forEach(outcome -> assertThat(outcome.join()).isInstanceOf(Outcome.Accepted.class));
        }

        await().until(() -> peer.present() <= gateway.atOnce());
        assertThat(peer.present()).isPositive();
        assertThat(peer.mails).hasSize(40);
        gateway.close();
    }

    @Test
    void aConnectionWithoutWorkIsClosed() throws AddressException {
        var server = MailServer.of(settings(Map.of()), "pizzeria.example", new Hosts(true), new Trust(), PATIENCE);
        var gateway =
                new SmtpGateway(server, new InternetAddress("hello@pizzeria.example"), "mark", Duration.ofMillis(50));

        send(gateway);

        await().until(() -> peer.present() == 0);
        assertThat(send(gateway)).isInstanceOf(Outcome.Accepted.class);
        assertThat(peer.callers).hasValue(2);
        gateway.close();
    }

    @Test
    void aConnectionThatDiedMeanwhileIsReplacedAndTheMailSentOnce() throws IOException {
        try (var gateway = gateway(Map.of())) {
            send(gateway);
            peer.drop();

            assertThat(send(gateway)).isEqualTo(new Outcome.Accepted(null));
        }
        assertThat(peer.mails).hasSize(2);
        assertThat(peer.callers).hasValue(2);
    }

    @Test
    void aKeptConnectionThatEndsAfterTheWholeMailLeavesItUnknown() {
        try (var gateway = gateway(Map.of())) {
            send(gateway);
            peer.say("DOT", MailPeer.CLOSE);

            assertThat(send(gateway)).isInstanceOf(Outcome.Unknown.class);
        }
        assertThat(peer.callers).hasValue(1);
    }

    @Test
    void aServerThatSaysGoodByeOnAKeptConnectionIsCalledAgain() {
        try (var gateway = gateway(Map.of())) {
            send(gateway);
            peer.say("MAIL", "421 4.4.2 idle for too long");

            assertThat(send(gateway)).isEqualTo(new Outcome.Unavailable("421 4.4.2 idle for too long"));
        }
        assertThat(peer.callers).hasValue(2);
    }

    @Test
    void aRefusedRecipientCostsTheNextMailNothing() {
        try (var gateway = gateway(Map.of())) {
            peer.say("RCPT", "550 no such user");
            assertThat(send(gateway)).isInstanceOf(Outcome.Rejected.class);
            peer.say("RCPT", "250 fine");

            assertThat(send(gateway)).isInstanceOf(Outcome.Accepted.class);
        }
        assertThat(peer.mails).hasSize(1);
    }

    @Test
    void aTestOfTheConnectionSendsNothing() {
        try (var gateway = gateway(Map.of("username", "pizzeria", "password", "right"))) {
            assertThat(gateway.trouble()).isEmpty();
        }
        assertThat(peer.mails).isEmpty();
        await().until(() -> peer.present() == 0);
    }

    @Test
    void aTestOfTheConnectionSaysWhatIsWrong() throws IOException {
        assertThat(gateway(Map.of("username", "pizzeria", "password", "wr0ng")).trouble())
                .contains("The server refused user pizzeria: check username and password");

        peer.say("MAIL", "553 5.7.1 not your address");
        assertThat(gateway(Map.of()).trouble())
                .contains("The server refuses us, or mails from pizzeria.example (553 5.7.1 not your address)");

        peer.say("HELLO", "SSH-2.0-OpenSSH_9.6");
        assertThat(gateway(Map.of()).trouble())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("127.0.0.1:" + peer.port() + " does not answer as a mail server does"));

        peer.say("HELLO", "");
        assertThat(gateway(Map.of()).trouble())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("127.0.0.1:" + peer.port() + " does not answer as a mail server does"));

        assertThat(gateway(Map.of("host", "no-such-host.invalid")).trouble())
                .contains("The host no-such-host.invalid is not known: check its spelling");

        var closed = closedPort();
        assertThat(gateway(Map.of("port", Integer.toString(closed))).trouble())
                .contains("Nothing answers at 127.0.0.1:" + closed);

        assertThat(new SmtpKind(new Hosts(false), new Trust(), "mark", PATIENCE)
                        .open(5, settings(Map.of()))
                        .trouble())
                .contains("The host 127.0.0.1 is in a private network, which is not allowed: use its public name");
    }

    @Test
    void noFailureLogsOrTellsWhoItIsAboutOrThePassword() throws IOException {
        try (var logs = new CapturedLogs()) {
            var wrong = gateway(Map.of("username", "pizzeria", "password", "wr0ng"));
            for (var answer : new String[] {"550 <olena@example.com> unknown", "", MailPeer.CLOSE, "garbage olena"}) {
                peer.say("RCPT", answer);
                assertThat(gateway(Map.of()).send(parcel()).toString()).doesNotContain(GUEST);
            }
            assertThat(send(wrong).toString()).doesNotContain("wr0ng", "pizzeria", GUEST);
            wrong.trouble();
            logs.mustNotHold("wr0ng", GUEST, "olena", "d3IwbmM");
        }
    }

    @Test
    @Timeout(30)
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        peer.say("RCPT", MailPeer.TRICKLE);
        var patient = new SmtpKind(new Hosts(true), new Trust(), "mark", Duration.ofMinutes(1));

        assertThat(send(patient.open(5, settings(Map.of())))).isInstanceOf(Outcome.Unavailable.class);
    }

    private static int closedPort() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }

    private void protect(Protection protection, TestCertificate shown) throws IOException {
        peer.close();
        peer = new MailPeer(protection, shown.server());
    }

    private static Map<String, String> login(Protection protection) {
        return Map.of("security", protection.name(), "username", "pizzeria", "password", "right");
    }

    private Gateway gateway(Map<String, String> changed) {
        return gateway(new Trust(), changed);
    }

    private Gateway gateway(Trust trust, Map<String, String> changed) {
        return new SmtpKind(new Hosts(true), trust, "mark", PATIENCE).open(5, settings(changed));
    }

    private Settings settings(Map<String, String> changed) {
        var values = new HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(peer.port()),
                "security", "NONE",
                "from", "Pizzeria <hello@pizzeria.example>"));
        values.putAll(changed);
        return new Settings(values);
    }

    private static Outcome send(Gateway gateway) {
        return gateway.send(parcel());
    }

    private static Parcel parcel() {
        return new Parcel(
                5, "m-17", Channel.EMAIL, GUEST, new Wording("Hi", "<p>Hi</p>"), Instant.parse("2026-11-22T10:00:00Z"));
    }
}
