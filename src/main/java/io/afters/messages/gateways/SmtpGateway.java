package io.afters.messages.gateways;

import io.afters.messages.Gateway;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands e-mails to a mail server, over connections that are kept for the next ones. */
final class SmtpGateway implements Gateway {
    private static final int AT_ONCE = 4;

    private final MailServer server;
    private final InternetAddress from;
    private final String mark;
    private final Session session;
    private final MailLines lines;

    /**
     * @param mark of this installation
     * @param kept how long a connection waits for the next message
     */
    SmtpGateway(MailServer server, InternetAddress from, String mark, Duration kept) {
        this.server = server;
        this.from = from;
        this.mark = mark;
        session = server.session();
        lines = new MailLines(kept, AT_ONCE);
    }

    @Override
    public String name() {
        return Provider.SMTP.name();
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Outcome send(Parcel parcel) {
        Letter letter;
        try {
            letter = Letter.of(session, parcel, from, mark);
        } catch (MessagingException e) {
            return new Outcome.Rejected("The e-mail can't be written: its address or its text is of no use");
        }
        var kept = lines.take().orElse(null);
        var outcome = kept == null ? null : over(kept, letter, parcel.address());
        if (outcome == null) {
            outcome = over(server.line(), letter, parcel.address());
        }
        return outcome == null ? new Outcome.Unavailable("The mail server hung up") : outcome;
    }

    /** Null: the line had died before, without a word on this message, which another one may carry. */
    private @Nullable Outcome over(MailLine line, Letter letter, String address) {
        var began = System.nanoTime();
        var used = line.used();
        var watch = line.cutAfter(server.patience().multipliedBy(3));
        try {
            if (!used) {
                line.connect();
            }
            line.send(letter);
            watch.cancel(false);
            lines.giveBack(line);
            return new Outcome.Accepted(null);
        } catch (MessagingException | IOException e) {
            watch.cancel(false);
            line.close();
            if (used && !line.handedOver() && hungUp(e) && within(server.patience(), began)) {
                return null;
            }
            return outcome(e, line, address);
        }
    }

    private static boolean hungUp(Exception failure) {
        return !(failure instanceof MessagingException e) || MailAnswer.in(e).hungUp();
    }

    private static boolean within(Duration time, long began) {
        return System.nanoTime() - began < time.toNanos();
    }

    private Outcome outcome(Exception failure, MailLine line, String address) {
        return switch (failure) {
            case AuthenticationFailedException e ->
                new Outcome.Unavailable("The mail server does not accept the username and password");
            case MessagingException e ->
                MailAnswer.in(e)
                        .outcome(address)
                        .orElseGet(() -> line.handedOver()
                                ? new Outcome.Unknown(
                                        "The mail server was given the whole message, and its answer was lost")
                                : new Outcome.Unavailable(new MailTrouble(server, from).words(e, line)));
            default -> new Outcome.Unavailable(new MailTrouble(server, from).words(failure, line));
        };
    }

    /** Connects, signs in, and asks whether mails may be from the sender. */
    @Override
    public Optional<String> trouble() {
        try (var line = server.line()) {
            var watch = line.cutAfter(server.patience().multipliedBy(3));
            try {
                line.connect();
                line.mayBeFrom(from.getAddress());
                return Optional.empty();
            } catch (AuthenticationFailedException e) {
                return Optional.of("The server refused user " + server.user() + ": check username and password");
            } catch (MessagingException | IOException e) {
                return Optional.of(new MailTrouble(server, from).words(e, line));
            } finally {
                watch.cancel(false);
            }
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
