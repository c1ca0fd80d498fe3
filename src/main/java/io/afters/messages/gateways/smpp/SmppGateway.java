package io.afters.messages.gateways.smpp;

import io.afters.messages.Gateway;
import io.afters.messages.gateways.Provider;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/**
 * Submits SMS to a message centre. The protocol knows no keys that would make a second try harmless: once a part has left
 * and no answer came, the message stays unknown.
 */
final class SmppGateway implements Gateway {
    private static final int REFERENCES = 256;

    private final Link link;
    private final Sender sender;
    private final Semaphore window;
    private final Duration patience;

    /**
     * @param window how many submits may wait for their answers at once
     * @param patience how long to wait for a place among them
     */
    SmppGateway(Link link, Sender sender, int window, Duration patience) {
        this.link = link;
        this.sender = sender;
        this.window = new Semaphore(window);
        this.patience = patience;
    }

    @Override
    public String name() {
        return Provider.SMPP.name();
    }

    @Override
    public Outcome send(Parcel parcel) {
        var parts = Parts.of(parcel.wording().text(), Math.floorMod(parcel.key().hashCode(), REFERENCES));
        if (parts.octets().isEmpty()) {
            return new Outcome.Rejected("The text is empty");
        }
        try {
            if (!window.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.Unavailable("Too many messages wait for the message centre's answer");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Unavailable("The program is being stopped");
        }
        try {
            return submit(link.session(), parcel.address(), parts);
        } catch (Link.Down down) {
            return new Outcome.Unavailable(String.valueOf(down.getMessage()));
        } finally {
            window.release();
        }
    }

    /** All parts in order. The receipt of the last one stands for all, and its id for the message. */
    private Outcome submit(SMPPSession session, String phone, Parts parts) {
        var id = "";
        try {
            for (int part = 0; part < parts.octets().size(); part++) {
                id = submit(session, phone, parts, part);
            }
            return new Outcome.Accepted(id.isBlank() ? null : id);
        } catch (NegativeResponseException no) {
            return Status.outcome(no.getCommandStatus());
        } catch (PDUException never) {
            return new Outcome.Rejected("The message does not fit into the protocol");
        } catch (ResponseTimeoutException | InvalidResponseException | IOException lost) {
            return new Outcome.Unknown("The message centre's answer was lost");
        }
    }

    private String submit(SMPPSession session, String phone, Parts parts, int part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var last = part == parts.octets().size() - 1;
        return session.submitShortMessage(
                        "",
                        sender.type(),
                        sender.plan(),
                        sender.address(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        phone.startsWith("+") ? phone.substring(1) : phone,
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                parts.joined() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(
                                last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                        (byte) 0,
                        new GeneralDataCoding(parts.alphabet()),
                        (byte) 0,
                        parts.octets().get(part))
                .getMessageId();
    }

    @Override
    public void close() {
        link.close();
    }
}
