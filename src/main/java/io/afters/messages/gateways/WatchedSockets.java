package io.afters.messages.gateways;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** Sockets that connect to allowed hosts only, to the very address that was checked, and that can be cut from outside. */
final class WatchedSockets extends SocketFactory implements AutoCloseable {
    private final Hosts hosts;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    WatchedSockets(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket() {
            @Override
            public void connect(SocketAddress to, int timeout) throws IOException {
                var asked = (InetSocketAddress) to;
                super.connect(new InetSocketAddress(hosts.resolve(asked.getHostString()), asked.getPort()), timeout);
            }
        };
        open.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        var socket = createSocket();
        socket.connect(InetSocketAddress.createUnresolved(host, port), 0);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public void close() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException gone) {
                // Then it is closed.
            }
        }
    }
}
