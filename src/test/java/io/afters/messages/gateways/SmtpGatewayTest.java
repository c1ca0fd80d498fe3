package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.afters.customers.Channel;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.messages.Wording;
import io.afters.shared.Problems;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail to a real mail server, and to one that plays a part where a real one can't be made to misbehave. */
class SmtpGatewayTest {
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final String GUEST = "olena@example.com";

    private final SmtpKind kind = new SmtpKind(new Hosts(true), new Trust(), "mark", PATIENCE);
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aMailArrivesAsHtmlAndAsText() throws Exception {
        assertThat(send(port(), "Sorry, Олена", "<p>Your code: <b>K7MQ2XA</b></p><script>x()</script>"))
                .isInstanceOf(Outcome.Accepted.class);

        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("Sorry, Олена");
        assertThat(mail.getFrom()[0]).hasToString("Pizzeria <hello@pizzeria.example>");
        assertThat(mail.getAllRecipients()[0]).hasToString(GUEST);
        assertThat(mail.getMessageID()).isEqualTo("<m-17.5.mark@pizzeria.example>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, "text/plain")).isEqualTo("Your code: K7MQ2XA");
        assertThat(part(mail, "text/html")).contains("<b>K7MQ2XA</b>").doesNotContain("script");
    }

    @Test
    void theMessageIdIsTheSameOnEveryTry() throws Exception {
        send(port(), "Hi", "<p>Hi</p>");
        send(port(), "Hi", "<p>Hi</p>");

        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void aValueMakesNoHeader() throws Exception {
        send(port(), "Hi\r\nBcc: all@example.com\r\n\r\nBody", "<p>Hi</p>");

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(received().getHeader("Bcc")).isNull();
        assertThat(received().getSubject()).isEqualTo("HiBcc: all@example.comBody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"olena@example.com\r\nBcc: all@example.com", "olena@example.com, all@example.com", "olena", ""})
    void whatIsNotOneAddressGetsNoMail(String address) {
        assertThat(send(gateway(port(), Map.of()), address)).isInstanceOf(Outcome.Rejected.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidAndTriedAgainLater() {
        server.setUser("hello@pizzeria.example", "pizzeria", "right");
        server.getUserManager().setAuthRequired(true);

        assertThat(send(gateway(port(), Map.of("username", "pizzeria", "password", "wrong")), GUEST))
                .isEqualTo(new Outcome.Unavailable("The mail server does not accept the username and password"));
        assertThat(send(gateway(port(), Map.of("username", "pizzeria", "password", "right")), GUEST))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aServerThatCanNotProtectTheConnectionGetsNothing() {
        assertThat(send(gateway(port(), Map.of("security", "STARTTLS")), GUEST))
                .isInstanceOf(Outcome.Unavailable.class);
        assertThat(send(gateway(port(), Map.of("security", "TLS")), GUEST)).isInstanceOf(Outcome.Unavailable.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() {
        var port = port();
        server.stop();

        assertThat(send(gateway(port, Map.of()), GUEST)).isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void theServersWordsAreKeptWithoutThePerson() throws Exception {
        try (var scripted = new MailPeer(Map.of("RCPT", "550 5.1.1 <olena@example.com> no such user"))) {
            assertThat(send(gateway(scripted.port(), Map.of()), GUEST))
                    .isInstanceOfSatisfying(Outcome.Rejected.class, no -> {
                        assertThat(no.reason())
                                .contains("550 5.1.1", "no such user")
                                .doesNotContain("olena");
                    });
        }
    }

    /** What the server answers to which line, and what that means. Nothing: it never answers. */
    @ParameterizedTest
    @CsvSource({
        "HELLO, 421 too busy, Unavailable",
        "HELLO, , Unavailable",
        "HELLO, SSH-2.0-OpenSSH, Unavailable",
        "HELLO, TRICKLE, Unavailable",
        "MAIL, 550 you may not send, Unavailable",
        "RCPT, 450 mailbox busy, Unavailable",
        "RCPT, , Unavailable",
        "DATA, 554 no, Rejected",
        "DATA, 451 later, Unavailable",
        "DATA, CLOSE, Unavailable",
        "DOT, 552 too big, Rejected",
        "DOT, 451 later, Unavailable",
        "DOT, CLOSE, Unknown",
        "DOT, , Unknown",
        "DOT, Garbage, Unknown",
        "DOT, TRICKLE, Unknown",
        "QUIT, CLOSE, Accepted"
    })
    void eachAnswerMeansSomething(String line, String answer, String outcome) throws Exception {
        try (var scripted = new MailPeer(Map.of(line, answer == null ? "" : answer))) {
            assertThat(send(gateway(scripted.port(), Map.of()), GUEST)
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(outcome);
        }
    }

    @Test
    void mailboxesCanOfferToUnsubscribe() throws Exception {
        gateway(port(), Map.of())
                .send(new Parcel(
                        5,
                        "m-17",
                        Channel.EMAIL,
                        GUEST,
                        new Wording("Hi", "<p>Hi</p>"),
                        Instant.parse("2026-11-22T10:00:00Z"),
                        "https://afters.example/u/abc"));
        send(port(), "Hi", "<p>Hi</p>");

        assertThat(received().getHeader("List-Unsubscribe")).containsExactly("<https://afters.example/u/abc>");
        assertThat(received().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void outsideOfASandboxAPrivateAddressIsNotConnectedTo() {
        var outside = new SmtpKind(new Hosts(false), new Trust(), "mark", PATIENCE);

        assertThat(send(outside.open(5, settings(port(), Map.of())), GUEST)).isInstanceOf(Outcome.Unavailable.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void outsideOfASandboxAPasswordNeedsProtection() {
        var problems = new Problems();
        new SmtpKind(new Hosts(false), new Trust(), "mark", PATIENCE)
                .check(
                        settings(25, Map.of("host", "smtp.example.com", "username", "a", "password", "b")),
                        problems,
                        "settings");

        assertThat(problems.list()).extracting(p -> p.field()).containsExactly("settings.security");
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private MimeMessage received() {
        return server.getReceivedMessages()[0];
    }

    private io.afters.messages.Gateway gateway(int port, Map<String, String> changed) {
        return kind.open(5, settings(port, changed));
    }

    private static Settings settings(int port, Map<String, String> changed) {
        var values = new HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(port),
                "security", "NONE",
                "from", "Pizzeria <hello@pizzeria.example>"));
        values.putAll(changed);
        return new Settings(values);
    }

    private Outcome send(int port, String subject, String html) {
        return send(gateway(port, Map.of()), GUEST, new Wording(subject, html));
    }

    private static Outcome send(io.afters.messages.Gateway gateway, String address) {
        return send(gateway, address, new Wording("Hi", "<p>Hi</p>"));
    }

    private static Outcome send(io.afters.messages.Gateway gateway, String address, Wording wording) {
        return gateway.send(
                new Parcel(5, "m-17", Channel.EMAIL, address, wording, Instant.parse("2026-11-22T10:00:00Z")));
    }

    private static String part(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString().strip();
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
