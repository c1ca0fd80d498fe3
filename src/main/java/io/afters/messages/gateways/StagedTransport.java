package io.afters.messages.gateways;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows how far it came: a message is the server's from its last line on, answered or not. */
final class StagedTransport extends SMTPTransport {
    private boolean handedOver;

    /** @param as where to, and as whom */
    StagedTransport(Session session, URLName as) {
        super(session, as);
        silence("");
        silence(".protocol");
    }

    /**
     * Angus logs whole conversations, with whoever they are about, under the package of the transport's class, which is
     * ours. Whatever level ours is set to, a filter stays for as long as the transport holds the logger.
     */
    private static void silence(String suffix) {
        Logger.getLogger(StagedTransport.class.getPackageName() + suffix).setFilter(entry -> false);
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
