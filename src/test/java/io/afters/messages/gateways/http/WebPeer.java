package io.afters.messages.gateways.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web server on this machine that answers exactly what it is told, byte by byte, and remembers what it was asked. */
public final class WebPeer implements AutoCloseable {
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, String> answers;

    /** Header names are in lower case. */
    public record Asked(String line, Map<String, String> headers, String body) {}

    public WebPeer(Function<Asked, String> answers) throws IOException {
        this.answers = answers;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::serve);
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
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
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
        door.close();
        for (var line : open) {
            line.close();
        }
        threads.shutdownNow();
    }
}
