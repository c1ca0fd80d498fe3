package io.afters.messages.gateways;

import io.afters.messages.Gateway;
import io.afters.shared.Text;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands each e-mail to a mail server, over a connection of its own. */
final class SmtpGateway implements Gateway {
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>]+@[^\\s<>]+>?");
    private static final int LONGEST_WORDS = 300;
    private static final int PERMANENT = 500;
    private static final int TEMPORARY = 400;

    private final Settings settings;
    private final InternetAddress from;
    private final Hosts hosts;
    private final Duration patience;

    SmtpGateway(Settings settings, InternetAddress from, Hosts hosts, Duration patience) {
        this.settings = settings;
        this.from = from;
        this.hosts = hosts;
        this.patience = patience;
    }

    @Override
    public String name() {
        return Provider.SMTP.name();
    }

    @Override
    public Outcome send(Parcel parcel) {
        var sockets = new WatchedSockets(hosts);
        var session = Session.getInstance(properties(sockets));
        MimeMessage mail;
        try {
            mail = written(session, parcel);
        } catch (MessagingException | IOException e) {
            return new Outcome.Rejected("The e-mail can't be written: its address or its text is of no use");
        }
        return sent(session, mail, sockets, parcel.address());
    }

    private Outcome sent(Session session, MimeMessage mail, WatchedSockets sockets, String address) {
        // A server that answers byte by byte keeps every limit for an answer, and would take for ever.
        var watch = CompletableFuture.runAsync(
                sockets::close, CompletableFuture.delayedExecutor(3 * patience.toMillis(), TimeUnit.MILLISECONDS));
        var transport = new StagedTransport(session);
        try {
            var user = settings.find("username");
            transport.connect(settings.text("host"), settings.number("port", 0), user, settings.find("password"));
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Accepted(null);
        } catch (AuthenticationFailedException e) {
            return new Outcome.Unavailable("The mail server does not accept the username and password");
        } catch (MessagingException e) {
            return outcome(e, transport.wasHandedOver(), address);
        } finally {
            watch.cancel(false);
            transport.leave();
            sockets.close();
        }
    }

    private static Outcome outcome(MessagingException failure, boolean handedOver, String address) {
        var answer = answer(failure).orElse(new Answer(0, "", false));
        var words = words(answer.text(), address);
        if (answer.code() >= PERMANENT && answer.aboutTheMessage()) {
            return new Outcome.Rejected(words);
        }
        if (answer.code() >= TEMPORARY) {
            return new Outcome.Unavailable(words);
        }
        if (handedOver) {
            return new Outcome.Unknown("The mail server was given the whole message, and its answer was lost");
        }
        return new Outcome.Unavailable("The mail server can't be reached, or broke off before the message was through ("
                + causes(failure).reduce((a, b) -> b).orElse(failure).getClass().getSimpleName() + ")");
    }

    /** What the server said last, if it was an answer: to the recipient, or to the message, or to anything else. */
    private static Optional<Answer> answer(MessagingException failure) {
        return causes(failure)
                .flatMap(e -> switch (e) {
                    case SMTPAddressFailedException of ->
                        Stream.of(new Answer(of.getReturnCode(), Objects.toString(of.getMessage(), ""), true));
                    case SMTPSendFailedException of ->
                        Stream.of(new Answer(
                                of.getReturnCode(),
                                Objects.toString(of.getMessage(), ""),
                                !Objects.toString(of.getCommand(), "").startsWith("MAIL")));
                    default -> Stream.<Answer>empty();
                })
                .reduce((outer, inner) -> inner.code() >= TEMPORARY ? inner : outer);
    }

    private static Stream<Exception> causes(MessagingException failure) {
        return Stream.iterate(
                (Exception) failure,
                Objects::nonNull,
                e -> e instanceof MessagingException m ? m.getNextException() : null);
    }

    /** The server's words, without whom they are about. */
    private static String words(String text, String address) {
        var told = ADDRESS.matcher(text.replace(address, "…")).replaceAll("…");
        return Objects.requireNonNullElse(Text.cleaned(told, LONGEST_WORDS), "The mail server gave no reason");
    }

    private MimeMessage written(Session session, Parcel parcel) throws MessagingException, IOException {
        var mail = new KeyedMail(session, "<%s.%d@%s>".formatted(parcel.key(), parcel.accountId(), domain()));
        var body = MailBody.of(parcel.wording().text());
        var helper = new MimeMessageHelper(
                mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(new InternetAddress(parcel.address(), true));
        helper.setSubject(
                Objects.requireNonNullElse(Text.cleaned(parcel.wording().title(), 1_000), ""));
        helper.setSentDate(Date.from(parcel.at()));
        helper.setText(body.text(), body.html());
        mail.saveChanges();
        return mail;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    private Properties properties(WatchedSockets sockets) {
        var limit = Long.toString(patience.toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.connectiontimeout", limit);
        properties.put("mail.smtp.timeout", limit);
        properties.put("mail.smtp.writetimeout", limit);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", domain());
        properties.put("mail.smtp.auth", Boolean.toString(settings.has("username")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (SmtpKind.Security.valueOf(settings.text("security"))) {
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    /** @param aboutTheMessage of the recipient or the message; else of what was set, which an admin can mend */
    private record Answer(int code, String text, boolean aboutTheMessage) {}

    /** A mail whose Message-ID is the same on every try, so that a mailbox that got it twice can tell. */
    private static final class KeyedMail extends MimeMessage {
        private final String id;

        KeyedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
