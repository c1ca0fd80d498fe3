package io.afters.messages.gateways;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows how far it came: a message is the server's from its last line on, answered or not. */
final class StagedTransport extends SMTPTransport {
    private boolean handedOver;

    /** @param as where to, and as whom */
    StagedTransport(Session session, URLName as) {
        super(session, as);
    }

    /** Whether the last message was. */
    boolean wasHandedOver() {
        return handedOver;
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] to) throws MessagingException {
        handedOver = false;
        super.sendMessage(message, to);
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
    }
}
