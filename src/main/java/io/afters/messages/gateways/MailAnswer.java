package io.afters.messages.gateways;

import io.afters.messages.Gateway.Outcome;
import io.afters.shared.Text;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a mail server said to a message.
 *
 * @param aboutTheMessage of the recipient or the message; else of what was set, which an admin can mend
 */
record MailAnswer(int code, String text, boolean aboutTheMessage) {
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>]+@[^\\s<>]+>?");
    private static final int LONGEST_WORDS = 300;
    private static final int PERMANENT = 500;
    private static final int TEMPORARY = 400;
    /** The server hangs up. */
    private static final int GOOD_BYE = 421;

    private static final MailAnswer NONE = new MailAnswer(0, "", false);

    /** The last thing that the server said, if it was an answer: to the recipient, to the message, or to anything else. */
    static MailAnswer in(MessagingException failure) {
        return causes(failure)
                .flatMap(e -> switch (e) {
                    case SMTPAddressFailedException of ->
                        Stream.of(new MailAnswer(of.getReturnCode(), Objects.toString(of.getMessage(), ""), true));
                    case SMTPSendFailedException of ->
                        Stream.of(new MailAnswer(
                                of.getReturnCode(),
                                Objects.toString(of.getMessage(), ""),
                                !Objects.toString(of.getCommand(), "").startsWith("MAIL")));
                    default -> Stream.<MailAnswer>empty();
                })
                .reduce((outer, inner) -> inner.code() >= TEMPORARY ? inner : outer)
                .orElse(NONE);
    }

    /** What became of the message; empty: the server has not said it. */
    Optional<Outcome> outcome(String address) {
        if (code >= PERMANENT && aboutTheMessage) {
            return Optional.of(new Outcome.Rejected(words(text, address)));
        }
        return code >= TEMPORARY ? Optional.of(new Outcome.Unavailable(words(text, address))) : Optional.empty();
    }

    /** Whether the connection is at its end, and said nothing about the message. */
    boolean hungUp() {
        return code < TEMPORARY || code == GOOD_BYE;
    }

    /** A server's words, without whom they are about. */
    static String words(String text, String address) {
        var told = ADDRESS.matcher(address.isEmpty() ? text : text.replace(address, "…"))
                .replaceAll("…");
        return Objects.requireNonNullElse(Text.cleaned(told, LONGEST_WORDS), "The mail server gave no reason");
    }

    private static Stream<Exception> causes(MessagingException failure) {
        return Stream.iterate(
                (Exception) failure,
                Objects::nonNull,
                e -> e instanceof MessagingException m ? m.getNextException() : null);
    }
}
