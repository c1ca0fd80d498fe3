package io.afters.messages.gateways;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows how far it came: a message is the server's from its last line on, answered or not. */
final class StagedTransport extends SMTPTransport {
    private boolean handedOver;

    StagedTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    boolean wasHandedOver() {
        return handedOver;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
    }

    /** Says good-bye; what goes wrong with that changes nothing. */
    void leave() {
        try {
            close();
        } catch (MessagingException gone) {
            // The message's fate is known already.
        }
    }
}
