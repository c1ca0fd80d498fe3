package io.afters.messages.gateways;

import io.afters.messages.Gateway.Parcel;
import io.afters.shared.Text;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail whose Message-ID is the same on every try, so that a mailbox that got it twice can tell. */
final class Letter extends MimeMessage {
    private static final int LONGEST_SUBJECT = 1_000;

    private final String id;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** @param mark of this installation: others may send a message of the same number for the same sender */
    static Letter of(Session session, Parcel parcel, InternetAddress from, String mark)
            throws MessagingException, IOException {
        var letter =
                new Letter(session, "<%s.%d.%s@%s>".formatted(parcel.key(), parcel.accountId(), mark, domain(from)));
        var body = MailBody.of(parcel.wording().text());
        var parts = new MimeMessageHelper(
                letter, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(new InternetAddress(parcel.address(), true));
        parts.setSubject(
                Objects.requireNonNullElse(Text.cleaned(parcel.wording().title(), LONGEST_SUBJECT), ""));
        parts.setSentDate(Date.from(parcel.at()));
        parts.setText(body.text(), body.html());
        var unsubscribe = parcel.unsubscribe();
        if (unsubscribe != null) {
            // Mailboxes show a button for it, and post to the link themselves (RFC 8058).
            letter.setHeader("List-Unsubscribe", "<" + unsubscribe.replaceAll("[\\s<>]", "") + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        letter.saveChanges();
        return letter;
    }

    static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
