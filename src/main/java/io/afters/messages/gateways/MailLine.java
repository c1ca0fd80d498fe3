package io.afters.messages.gateways;

import io.afters.messages.gateways.SmtpKind.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One connection to a mail server, for one message at a time. */
final class MailLine implements AutoCloseable {
    /** Servers hang up on those who never do; this one goes first. */
    private static final int MOST_MESSAGES = 100;

    private final MailServer server;
    private final StagedTransport transport;
    private final BoundedSocket socket = new BoundedSocket();
    private int messages;
    private long usedAt = System.nanoTime();

    MailLine(MailServer server, StagedTransport transport) {
        this.server = server;
        this.transport = transport;
    }

    /** Connects, protects the connection as it was set, and signs in. */
    void connect() throws IOException, MessagingException {
        var millis = (int) server.patience().toMillis();
        socket.connect(new InetSocketAddress(server.address(), server.port()), millis);
        socket.setSoTimeout(millis);
        transport.connect(
                server.security() == Security.TLS
                        ? server.trust().secured(socket, server.host(), server.port())
                        : socket);
    }

    void send(MimeMessage mail) throws MessagingException {
        socket.listenAnew();
        transport.sendMessage(mail, mail.getAllRecipients());
        messages++;
        usedAt = System.nanoTime();
    }

    /** Asks whether mails may be from this address, and sends none. */
    void mayBeFrom(String address) throws MessagingException {
        transport.issueCommand("NOOP", 250);
        transport.issueCommand("MAIL FROM:<" + address + ">", 250);
        transport.issueCommand("RSET", 250);
    }

    /** What the server answered last: 0 or less when it has not, or nothing that can be understood. */
    int lastAnswer() {
        return transport.getLastReturnCode();
    }

    String lastWords() {
        return transport.getLastServerResponse() == null ? "" : transport.getLastServerResponse();
    }

    /** Whether the server has all of the last message. */
    boolean handedOver() {
        return transport.wasHandedOver();
    }

    /** Whether it has carried a message already, and may have died since. */
    boolean used() {
        return messages > 0;
    }

    boolean worn() {
        return messages >= MOST_MESSAGES;
    }

    boolean idleFor(Duration time) {
        return System.nanoTime() - usedAt > time.toNanos();
    }

    /**
     * Cuts the line when the time is over, until cancelled: a server that answers byte by byte keeps every limit for an
     * answer, and would take for ever.
     */
    Future<?> cutAfter(Duration time) {
        return CompletableFuture.runAsync(
                this::cut, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void cut() {
        try {
            socket.close();
        } catch (IOException gone) {
            // Then it is cut.
        }
    }

    /** Says good-bye; what goes wrong with that changes nothing. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // The fate of each message is known already.
        } finally {
            cut();
        }
    }
}
