package io.afters.messages.gateways.smpp;

import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Trust;
import io.afters.messages.gateways.Unreachable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.DefaultComposer;
import org.jspecify.annotations.Nullable;

/**
 * The line to a message centre: made when the first message needs it, kept, and made again when it was lost. After a
 * failure nobody tries for a while, longer each time.
 */
final class Link implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int MOST_DOUBLINGS = 6;

    private final Target target;
    private final Hosts hosts;
    private final Trust trust;
    private final Times times;
    private final MessageReceiverListener inbound;
    private final ThreadLocal<Boolean> wrote = ThreadLocal.withInitial(() -> false);
    private @Nullable Line session;
    private boolean closed;
    private int failures;
    private long triedAt;
    private String failure = "";

    /** Where to, and as whom. */
    record Target(String host, int port, boolean secured, String systemId, String password) {
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
     * How long things take.
     *
     * @param answer an answer at most
     * @param pause in which nobody tries after the first failure, or after the message centre was too busy
     * @param quiet after which a line without work is asked whether it is alive
     */
    record Times(Duration answer, Duration pause, Duration quiet) {}

    Link(Target target, Hosts hosts, Trust trust, Times times, MessageReceiverListener inbound) {
        this.target = target;
        this.hosts = hosts;
        this.trust = trust;
        this.times = times;
        this.inbound = inbound;
    }

    Times times() {
        return times;
    }

    /** Makes a line when there is none, and asks the other side whether it is alive. */
    void check() throws Down {
        var now = line();
        try {
            now.enquire();
        } catch (IOException silent) {
            throw new Down("The message centre at " + target + " let us in, and then said nothing more");
        }
    }

    /** From now on {@link #wrote} tells of this thread. */
    void forgetWrites() {
        wrote.set(false);
    }

    /** Whether this thread has begun to write to a line: then its message may have arrived. */
    boolean wrote() {
        return wrote.get();
    }

    /** The session that is bound, or a new one. */
    SMPPSession session() throws Down {
        return line();
    }

    private synchronized Line line() throws Down {
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
        return times.pause().toNanos() << Math.min(failures - 1, MOST_DOUBLINGS);
    }

    /** Both ways, so that receipts come in; a message centre that knows one way only gets that. */
    private Line bound() throws IOException {
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

    private Line bound(BindType type) throws IOException {
        var fresh = new Line(this::connected);
        fresh.setEnquireLinkTimer((int) times.quiet().toMillis());
        fresh.setTransactionTimer(times.answer().toMillis());
        fresh.setMessageReceiverListener(inbound);
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
                    times.answer().toMillis());
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
            return new Noted(target.secured() ? secured(socket, host, port) : socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private Socket secured(Socket socket, String host, int port) throws IOException {
        socket.setSoTimeout((int) times.answer().toMillis());
        var secured = trust.secured(socket, host, port);
        secured.setSoTimeout(0);
        return secured;
    }

    private String words(IOException failed) {
        return switch (failed.getCause()) {
            case NegativeResponseException no -> Status.signIn(no.getCommandStatus());
            case ResponseTimeoutException silent -> notACentre();
            case InvalidResponseException garbage -> notACentre();
            case PDUException garbage -> notACentre();
            case null, default -> Unreachable.words(target.host(), target.port(), failed);
        };
    }

    private String notACentre() {
        return target + " is there, but does not answer as a message centre does: check the port, and whether it wants "
                + (target.secured() ? "no TLS" : "TLS");
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

    /** A session that can be asked whether it is alive. */
    private static final class Line extends SMPPSession {
        Line(ConnectionFactory connections) {
            super(new SynchronizedPDUSender(new DefaultPDUSender(new DefaultComposer())), new SmallPdus(), connections);
        }

        void enquire() throws IOException {
            try {
                sendEnquireLink();
            } catch (ResponseTimeoutException | InvalidResponseException silent) {
                throw new IOException(silent);
            }
        }
    }

    /** A connection that notes when a thread begins to write. */
    private final class Noted extends SocketConnection {
        private final OutputStream out = new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                wrote.set(true);
                out.write(octets, from, length);
            }
        };

        Noted(Socket socket) throws IOException {
            super(socket);
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }
    }
}
