package io.afters.messages.gateways.smpp;

import io.afters.messages.Gateway;
import io.afters.messages.gateways.Provider;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits SMS to a message centre. The protocol knows no keys that would make a second try harmless: once a part has left
 * and no answer came, the message stays unknown.
 */
final class SmppGateway implements Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(SmppGateway.class);
    private static final int REFERENCES = 256;

    /** After that no further part is begun. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Link link;
    private final Sender sender;
    private final Inbound inbound;
    private final int atOnce;
    private final Semaphore window;
    private final Duration patience;

    /**
     * @param window how many submits may wait for their answers at once
     * @param patience how long to wait for a place among them
     */
    SmppGateway(Link link, Sender sender, Inbound inbound, int window, Duration patience) {
        this.link = link;
        this.sender = sender;
        this.inbound = inbound;
        this.atOnce = window;
        this.window = new Semaphore(window);
        this.patience = patience;
    }

    @Override
    public String name() {
        return Provider.SMPP.name();
    }

    @Override
    public int atOnce() {
        return atOnce;
    }

    /** Receipts, and what guests answer, come over a line that we have signed in on, also when nothing is sent. */
    @Override
    public void listen() {
        try {
            link.session();
        } catch (Link.Down down) {
            LOG.warn("No line to a message centre: {}", down.getMessage());
        }
    }

    /** Signs in, and asks whether the other side is alive. */
    @Override
    public Optional<String> trouble() {
        try {
            link.check();
            return Optional.empty();
        } catch (Link.Down down) {
            return Optional.of(String.valueOf(down.getMessage()));
        }
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

    /** All parts in order: the message is accepted when all are, and goes by the id of the last one. */
    private Outcome submit(SMPPSession session, String phone, Parts parts) {
        var began = System.nanoTime();
        var ids = new ArrayList<String>();
        try {
            while (ids.size() < parts.octets().size()) {
                if (System.nanoTime() - began > LONGEST.toNanos()) {
                    return half("the message centre was too slow");
                }
                link.forgetWrites();
                ids.add(patiently(session, phone, parts, ids.size(), began));
            }
            inbound.sent(ids);
            var id = ids.getLast();
            return new Outcome.Accepted(id.isBlank() ? null : id);
        } catch (NegativeResponseException no) {
            var outcome = Status.outcome(no.getCommandStatus());
            return outcome instanceof Outcome.Unavailable later && !ids.isEmpty() ? half(later.reason()) : outcome;
        } catch (PDUException never) {
            return new Outcome.Rejected("The message does not fit into the protocol");
        } catch (ResponseTimeoutException | InvalidResponseException lost) {
            return new Outcome.Unknown("The message centre's answer was lost");
        } catch (IOException cut) {
            return ids.isEmpty() && !link.wrote()
                    ? new Outcome.Unavailable("The line to the message centre was cut before the message left")
                    : new Outcome.Unknown("The message centre's answer was lost");
        }
    }

    private static Outcome half(String reason) {
        return new Outcome.Unknown("Only a part of the message was taken over: " + reason);
    }

    /** The first part may wait for another time. Those after it belong to what was taken over, and are worth some tries. */
    private String patiently(SMPPSession session, String phone, Parts parts, int part, long began)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        while (true) {
            try {
                return submit(session, phone, parts, part);
            } catch (NegativeResponseException no) {
                if (part == 0
                        || !Status.crowded(no.getCommandStatus())
                        || System.nanoTime() - began > link.times().answer().toNanos()
                        || !pause()) {
                    throw no;
                }
            }
        }
    }

    /** False: the program is being stopped. */
    private boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(link.times().pause().toNanos());
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String submit(SMPPSession session, String phone, Parts parts, int part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
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
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
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
