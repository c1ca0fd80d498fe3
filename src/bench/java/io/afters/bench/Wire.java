package io.afters.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One kept HTTP connection that costs next to nothing: what is measured shares its processors with whoever measures it,
 * and a client of the JDK would take more of them than the calls themselves.
 */
final class Wire implements AutoCloseable {
    private final int port;
    private final String key;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Wire(int port, String key) throws IOException {
        this.port = port;
        this.key = key;
        this.socket = opened(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.out = socket.getOutputStream();
    }

    private static Socket opened(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** A server may close a kept connection after some requests. */
    private void openAnew() throws IOException {
        socket.close();
        socket = opened(port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    /** The body of the answer. Fails unless it tells of success. */
    String post(String path, String contentType, String body) throws IOException {
        return call("POST", path, contentType, body);
    }

    String get(String path) throws IOException {
        return call("GET", path, "application/json", "");
    }

    private String call(String method, String path, String contentType, String body) throws IOException {
        var content = body.getBytes(UTF_8);
        var head = (method + " /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        var all = new byte[head.length + content.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        out.write(all);
        var status = line();
        var length = 0;
        var chunked = false;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            last |= lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        var answer = new String(chunked ? chunks() : in.readNBytes(length), UTF_8);
        if (last) {
            openAnew();
        }
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IOException(path + " was answered " + status + ": " + answer);
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
