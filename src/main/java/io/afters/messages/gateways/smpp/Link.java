package io.afters.messages.gateways.smpp;

import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.smpp.Receipt.Listener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/**
 * The line to a message centre: made when the first message needs it, kept, and made again when it was lost. After a
 * failure nobody tries for a while, longer each time.
 */
final class Link implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ENQUIRE_MILLIS = 30_000;
    private static final int MOST_DOUBLINGS = 6;

    private final Target target;
    private final Hosts hosts;
    private final Duration patience;
    private final Duration pause;
    private final Listener receipts;
    private @Nullable SMPPSession session;
    private boolean closed;
    private int failures;
    private long triedAt;
    private String failure = "";

    /** Where to, and as whom. */
    record Target(String host, int port, String systemId, String password) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** There is no line now; the message says why. */
    static final class Down extends Exception {
        Down(String reason) {
            super(reason);
        }
    }

    /**
     * @param patience how long an answer may take
     * @param pause how long nobody tries after the first failure
     */
    Link(Target target, Hosts hosts, Duration patience, Duration pause, Listener receipts) {
        this.target = target;
        this.hosts = hosts;
        this.patience = patience;
        this.pause = pause;
        this.receipts = receipts;
    }

    /** The session that is bound, or a new one. */
    synchronized SMPPSession session() throws Down {
        if (closed) {
            throw new Down("The settings have changed");
        }
        var now = session;
        if (now != null && now.getSessionState().isTransmittable()) {
            return now;
        }
        if (failures > 0 && System.nanoTime() - triedAt < pauseNanos()) {
            throw new Down(failure);
        }
        try {
            var bound = bound();
            session = bound;
            failures = 0;
            return bound;
        } catch (IOException failed) {
            failures++;
            triedAt = System.nanoTime();
            failure = words(failed);
            throw new Down(failure);
        }
    }

    private long pauseNanos() {
        return pause.toNanos() << Math.min(failures - 1, MOST_DOUBLINGS);
    }

    /** Both ways, so that receipts come in; a message centre that knows one way only gets that. */
    private SMPPSession bound() throws IOException {
        try {
            return bound(BindType.BIND_TRX);
        } catch (IOException failed) {
            if (failed.getCause() instanceof NegativeResponseException no
                    && no.getCommandStatus() == SMPPConstant.STAT_ESME_RINVCMDID) {
                return bound(BindType.BIND_TX);
            }
            throw failed;
        }
    }

    private SMPPSession bound(BindType type) throws IOException {
        var fresh = new SMPPSession(this::connected);
        fresh.setEnquireLinkTimer(ENQUIRE_MILLIS);
        fresh.setTransactionTimer(patience.toMillis());
        fresh.setMessageReceiverListener(new Incoming(receipts));
        try {
            fresh.connectAndBind(
                    target.host(),
                    target.port(),
                    new BindParameter(
                            type,
                            target.systemId(),
                            target.password(),
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null,
                            InterfaceVersion.IF_34),
                    patience.toMillis());
            return fresh;
        } catch (IOException | RuntimeException failed) {
            fresh.close();
            throw failed;
        }
    }

    private Connection connected(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(hosts.resolve(host), port), CONNECT_MILLIS);
            return new SocketConnection(socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private static String words(IOException failed) {
        return failed.getCause() instanceof NegativeResponseException no
                ? Status.signIn(no.getCommandStatus())
                : "No connection to the message centre";
    }

    @Override
    public void close() {
        SMPPSession last;
        synchronized (this) {
            closed = true;
            last = session;
            session = null;
        }
        if (last != null) {
            last.unbindAndClose();
        }
    }

    /** What a message centre sends by itself. Only receipts are of interest; all else is taken and forgotten. */
    private record Incoming(Listener receipts) implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm delivered) {
            Receipt.in(delivered).ifPresent(receipts::heard);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {
            // A phone is there again: messages are not sent anew for that.
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("Not supported", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
