package io.afters.messages.gateways;

import io.afters.messages.gateways.SmtpKind.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

/** Why a mail server could not be used, in words for an admin. */
record MailTrouble(MailServer server, InternetAddress from) {
    private static final int REFUSED = 400;

    /** @param line how far it came */
    String words(Exception failure, MailLine line) {
        var cut = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .reduce((outer, inner) -> inner instanceof Untrusted ? inner : outer)
                .orElse(null);
        if (cut instanceof Untrusted || (cut != null && !(failure instanceof MessagingException))) {
            return Unreachable.words(server.host(), server.port(), cut);
        }
        if (server.security() == Security.STARTTLS
                && Objects.toString(failure.getMessage(), "").contains("STARTTLS is required")) {
            return server + " offers no STARTTLS: try TLS, which needs another port, often 465";
        }
        if (line.lastAnswer() < REFUSED) {
            return server + " does not answer as a mail server does, or broke off before the message was through: check"
                    + " the port, and whether it wants " + otherProtection();
        }
        var said = " (" + MailAnswer.words(line.lastWords(), "") + ")";
        return "The server refuses us, or mails from " + Letter.domain(from) + said;
    }

    private String otherProtection() {
        return server.security() == Security.TLS ? "STARTTLS instead of TLS" : "TLS";
    }
}
