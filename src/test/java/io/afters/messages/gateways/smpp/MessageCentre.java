package io.afters.messages.gateways.smpp;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;

/** A message centre on this machine: the server side of the library, which answers as it is told. */
final class MessageCentre implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
    final List<BindType> binds = new CopyOnWriteArrayList<>();
    final AtomicInteger knocks = new AtomicInteger();
    volatile boolean oneWayOnly;
    volatile Answering answering = submit -> "id-" + submitted.size();

    interface Answering {
        /** The id of an accepted message. */
        String answer(SubmitSm submit) throws ProcessRequestException;
    }

    final AtomicInteger enquiries = new AtomicInteger();
    final AtomicInteger refusedDeliveries = new AtomicInteger();
    private final SSLContext context;

    MessageCentre() throws IOException {
        this(null);
    }

    /** @param context for TLS from the first byte; null: none */
    MessageCentre(SSLContext context) throws IOException {
        this.context = context;
        var listener = new SMPPServerSessionListener(port(), new Door());
        listener.setMessageReceiverListener((ServerMessageReceiverListener) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "onAcceptSubmitSm" -> accept((SubmitSm) arguments[0]);
                    case "onAcceptEnquireLink" -> {
                        enquiries.incrementAndGet();
                        yield null;
                    }
                    default -> null;
                }));
        threads.execute(() -> serve(listener));
    }

    int port() {
        return door.getLocalPort();
    }

    private SubmitSmResult accept(SubmitSm submit) throws ProcessRequestException, PDUException {
        submitted.add(submit);
        return new SubmitSmResult(new MessageId(answering.answer(submit)), new OptionalParameter[0]);
    }

    private void serve(SMPPServerSessionListener listener) {
        while (!door.isClosed()) {
            try {
                var session = listener.accept();
                threads.execute(() -> bind(session));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            var bind = session.waitForBind(5_000);
            if (oneWayOnly && bind.getBindType() == BindType.BIND_TRX) {
                bind.reject(SMPPConstant.STAT_ESME_RINVCMDID);
            } else if (!bind.getSystemId().equals("pizza")) {
                bind.reject(SMPPConstant.STAT_ESME_RINVSYSID);
            } else if (!bind.getPassword().equals("s3cret")) {
                bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            } else {
                binds.add(bind.getBindType());
                sessions.add(session);
                bind.accept("centre");
            }
        } catch (IOException | TimeoutException | PDUException gone) {
            session.close();
        }
    }

    /** Cuts every line, as a power failure would. */
    void drop() {
        for (var line : lines) {
            try {
                line.close();
            } catch (IOException gone) {
                // All the better.
            }
        }
    }

    void deliver(String text, int esmClass, OptionalParameter... more) throws Exception {
        deliver(text.getBytes(StandardCharsets.US_ASCII), 0, esmClass, more);
    }

    void deliver(byte[] text, int coding, int esmClass, OptionalParameter... more) throws Exception {
        try {
            deliver(sessions.getLast(), text, coding, esmClass, more);
        } catch (NegativeResponseException no) {
            refusedDeliveries.incrementAndGet();
        }
    }

    /** By the other command that there is for it. */
    void deliverData(int esmClass, OptionalParameter... more) throws Exception {
        sessions.getLast()
                .dataShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "380501234567",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "Pizza",
                        new ESMClass(esmClass),
                        new RegisteredDelivery(),
                        new GeneralDataCoding(),
                        more);
    }

    private static void deliver(
            SMPPServerSession session, byte[] text, int coding, int esmClass, OptionalParameter... more)
            throws Exception {
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                "380501234567",
                TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                "Pizza",
                new ESMClass(esmClass),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(),
                DataCodings.newInstance((byte) coding),
                text,
                more);
    }

    @Override
    public void close() throws IOException {
        door.close();
        drop();
        sessions.forEach(SMPPServerSession::close);
        threads.shutdownNow();
    }

    private final class Door implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(door) {
                @Override
                public Connection accept() throws IOException {
                    var line = door.accept();
                    knocks.incrementAndGet();
                    lines.add(line);
                    if (context == null) {
                        return new SocketConnection(line);
                    }
                    var secured = (SSLSocket) context.getSocketFactory().createSocket(line, "centre", port(), true);
                    secured.setUseClientMode(false);
                    return new SocketConnection(secured);
                }
            };
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return listen(port);
        }
    }
}
