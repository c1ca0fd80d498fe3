package io.afters.messages.gateways;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server on this machine that answers as it is told, over connections that are protected as it is told. */
final class MailPeer implements AutoCloseable {
    /** Hangs up instead of answering. */
    static final String CLOSE = "CLOSE";
    /** Answers with one digit after the other, and comes to no end. */
    static final String TRICKLE = "TRICKLE";

    enum Protection {
        NONE,
        STARTTLS,
        TLS
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final Protection protection;
    private final SSLContext context;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    final AtomicInteger callers = new AtomicInteger();
    final List<String> mails = new CopyOnWriteArrayList<>();
    /** What callers said by way of a protected connection. */
    final List<String> protectedWords = new CopyOnWriteArrayList<>();

    MailPeer(Protection protection, SSLContext context) throws IOException {
        this.protection = protection;
        this.context = context;
        Thread.ofVirtual().start(this::serve);
    }

    MailPeer(Map<String, String> script) throws IOException {
        this(Protection.NONE, null);
        this.script.putAll(script);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What is answered from now on to lines that begin so; HELLO is before the first, DOT ends a mail. */
    MailPeer say(String part, String answer) {
        script.put(part, answer);
        return this;
    }

    /** Hangs up on all who are there. */
    void drop() throws IOException {
        for (var caller : open) {
            caller.close();
        }
    }

    /** How many callers have not hung up. */
    long present() {
        return open.stream().filter(caller -> !caller.isClosed()).count();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                callers.incrementAndGet();
                open.add(caller);
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            if (protection == Protection.TLS) {
                listen(secured(caller), "HELLO");
            } else if (listen(caller, "HELLO")) {
                listen(secured(caller), "");
            }
        } catch (IOException gone) {
            // The caller has hung up.
        }
    }

    private SSLSocket secured(Socket caller) throws IOException {
        var secured = (SSLSocket) context.getSocketFactory().createSocket(caller, "peer", caller.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    /** Whether it is to go on over a protected connection. */
    private boolean listen(Socket caller, String first) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        var mail = new StringBuilder();
        var inData = false;
        var said = first;
        while (said != null) {
            if (caller instanceof SSLSocket) {
                protectedWords.add(said);
            }
            var part = inData ? said.equals(".") ? "DOT" : "" : said.replaceAll("[ :].*", "");
            if (part.isEmpty() && inData) {
                mail.append(said).append("\r\n");
            }
            inData = (inData && !part.equals("DOT")) || (part.equals("DATA") && !script.containsKey("DATA"));
            if (!part.isEmpty()) {
                var answer = script.getOrDefault(part, usual(part, said, caller));
                if (answer.equals(CLOSE)) {
                    return false;
                }
                if (part.equals("DOT") && answer.startsWith("250")) {
                    mails.add(mail.toString());
                    mail.setLength(0);
                }
                answer(caller.getOutputStream(), answer);
                if (part.equals("STARTTLS") && answer.startsWith("220")) {
                    return true;
                }
                if (part.equals("QUIT")) {
                    return false;
                }
            }
            said = lines.readLine();
        }
        return false;
    }

    private static void answer(OutputStream caller, String answer) throws IOException {
        while (answer.equals(TRICKLE)) {
            caller.write('2');
            caller.flush();
        }
        caller.write((answer.isEmpty() ? "" : answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.flush();
    }

    private String usual(String part, String said, Socket caller) {
        var plain = !(caller instanceof SSLSocket);
        return switch (part) {
            case "HELLO" -> "220 hello";
            case "EHLO" ->
                protection == Protection.STARTTLS && plain ? "250-peer\r\n250 STARTTLS" : "250-peer\r\n250 AUTH PLAIN";
            case "STARTTLS" -> protection == Protection.STARTTLS ? "220 go on" : "502 no";
            case "AUTH" ->
                new String(
                                        Base64.getDecoder().decode(said.substring(said.lastIndexOf(' ') + 1)),
                                        StandardCharsets.UTF_8)
                                .endsWith("\0pizzeria\0right")
                        ? "235 welcome"
                        : "535 5.7.8 no such user or password";
            case "DATA" -> "354 go on";
            default -> "250 fine";
        };
    }

    @Override
    public void close() throws IOException {
        door.close();
        drop();
    }
}
