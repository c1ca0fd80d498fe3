package io.afters.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Stands before nodes as a load balancer does: every connection is led to the first of them that is there. */
final class Relay implements AutoCloseable {
    private final List<Integer> ports;
    private final ServerSocket door;

    /** @param ports of the nodes, the preferred one first */
    Relay(Integer... ports) {
        this.ports = List.of(ports);
        try {
            door = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                Thread.ofVirtual().start(() -> lead(browser));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void lead(Socket browser) {
        for (var port : ports) {
            try {
                var node = new Socket(InetAddress.getLoopbackAddress(), port);
                Thread.ofVirtual().start(() -> pass(browser, node));
                pass(node, browser);
                return;
            } catch (IOException e) {
                // Gone: the next one
            }
        }
        close(browser);
    }

    /** When one side ends, so does the other. */
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut off, which both sides notice
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Was gone already
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
