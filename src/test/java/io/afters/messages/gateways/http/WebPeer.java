package io.afters.messages.gateways.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A web server on this machine that answers exactly what it is told, byte by byte, and remembers what it was asked. */
public final class WebPeer implements AutoCloseable {
    /** Said one letter after the other, in a header that comes to no end. */
    public static final String SLOWLY = "SLOWLY";
    /** Said as fast as it goes, and comes to no end either. */
    public static final String ENDLESSLY = "ENDLESSLY";

    private final CountDownLatch closing = new CountDownLatch(1);
    private final String scheme;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, String> answers;

    /** Header names are in lower case. */
    public record Asked(String line, Map<String, String> headers, String body) {}

    public WebPeer(Function<Asked, String> answers) throws IOException {
        this(answers, "http", new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** One that speaks TLS. */
    public WebPeer(Function<Asked, String> answers, SSLContext context) throws IOException {
        this(
                answers,
                "https",
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    private WebPeer(Function<Asked, String> answers, String scheme, ServerSocket door) {
        this.answers = answers;
        this.scheme = scheme;
        this.door = door;
        threads.execute(this::serve);
    }

    /** An address on this machine where nobody listens. */
    public static URI nobody() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
        }
    }

    /** A whole answer. */
    public static String answer(int status, String body, String... headers) {
        return "HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n" + body;
    }

    /** What is sent from now on; an empty answer hangs up, null says nothing and keeps the line open. */
    public void say(Function<Asked, String> next) {
        answers = next;
    }

    public List<Asked> asked() {
        return asked;
    }

    public URI at(String path) {
        return URI.create(scheme + "://127.0.0.1:" + door.getLocalPort() + path);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                open.add(line);
                threads.execute(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try {
            var in = new BufferedInputStream(line.getInputStream());
            for (var request = line(in); request != null; request = line(in)) {
                var headers = new TreeMap<String, String>();
                for (var header = line(in); header != null && !header.isEmpty(); header = line(in)) {
                    var colon = header.indexOf(':');
                    headers.put(
                            header.substring(0, colon).toLowerCase(Locale.ROOT),
                            header.substring(colon + 1).strip());
                }
                var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
                var one = new Asked(request, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
                asked.add(one);
                var said = answers.apply(one);
                if (said == null) {
                    continue;
                }
                if (said.equals(SLOWLY) || said.equals(ENDLESSLY)) {
                    drawl(line.getOutputStream(), said.equals(SLOWLY));
                    return;
                }
                line.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                line.getOutputStream().flush();
                if (!said.startsWith("HTTP/1.1") || said.contains("Connection: close")) {
                    line.close();
                    return;
                }
            }
        } catch (IOException gone) {
            // The other side hung up.
        }
    }

    private void drawl(OutputStream out, boolean slowly) throws IOException {
        out.write("HTTP/1.1 201 Said\r\nX-Drawl: ".getBytes(StandardCharsets.US_ASCII));
        try {
            while (!closing.await(slowly ? 20 : 0, TimeUnit.MILLISECONDS)) {
                out.write("x".repeat(slowly ? 1 : 4_096).getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            line.write(next);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        door.close();
        for (var line : open) {
            line.close();
        }
        threads.shutdownNow();
    }
}
