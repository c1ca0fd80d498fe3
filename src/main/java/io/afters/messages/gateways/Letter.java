package io.afters.messages.gateways;

import io.afters.messages.Gateway.Parcel;
import io.afters.shared.Text;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Objects;

/** A mail whose Message-ID is the same on every try, so that a mailbox that got it twice can tell. */
final class Letter extends MimeMessage {
    private static final int LONGEST_SUBJECT = 1_000;
    private static final String UTF_8 = "UTF-8";

    private final String id;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** @param mark of this installation: others may send a message of the same number for the same sender */
    static Letter of(Session session, Parcel parcel, InternetAddress from, String mark) throws MessagingException {
        var letter =
                new Letter(session, "<%s.%d.%s@%s>".formatted(parcel.key(), parcel.accountId(), mark, domain(from)));
        var body = MailBody.of(parcel.wording().text());
        letter.setFrom(from);
        letter.setRecipient(RecipientType.TO, new InternetAddress(parcel.address(), true));
        letter.setSubject(
                Objects.requireNonNullElse(Text.cleaned(parcel.wording().title(), LONGEST_SUBJECT), ""), UTF_8);
        letter.setSentDate(Date.from(parcel.at()));
        // Nothing around the two: a mailbox would show a mail with an attachment.
        letter.setContent(new MimeMultipart("alternative", part(body.text(), "plain"), part(body.html(), "html")));
        var unsubscribe = parcel.unsubscribe();
        if (unsubscribe != null) {
            // Mailboxes show a button for it, and post to the link themselves (RFC 8058).
            letter.setHeader("List-Unsubscribe", "<" + unsubscribe.replaceAll("[\\s<>]", "") + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        letter.saveChanges();
        return letter;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
