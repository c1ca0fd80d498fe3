package io.afters.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A link between a node and its database that can stall, which looks to both like silence, or be cut. */
final class Link implements AutoCloseable {
    private static final long LOOK_NANOS = 20_000_000;

    private final ServerSocket entrance;
    private volatile int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean stalled;

    Link(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Where new connections lead from now on. */
    void leadTo(int port) {
        target = port;
    }

    /** Passes no bytes until it is told to; connections stay open. */
    void stall(boolean stalls) {
        stalled = stalls;
    }

    void cut() {
        ends.forEach(Link::closeQuietly);
        ends.clear();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                ends.add(near);
                ends.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException closedOrDatabaseAway) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        var bytes = new byte[64 * 1024];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                while (stalled && !from.isClosed()) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } catch (IOException cut) {
            // Either end has gone: so does the other.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
