package io.afters.messages.gateways;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** TLS for libraries that want a factory: over connections that are there already, and no others. */
final class Layer extends SSLSocketFactory {
    private final Trust trust;

    Layer(Trust trust) {
        this.trust = trust;
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return trust.secured(connected, host, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return ((SSLSocketFactory) SSLSocketFactory.getDefault()).getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return ((SSLSocketFactory) SSLSocketFactory.getDefault()).getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unchecked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw unchecked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unchecked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw unchecked();
    }

    private static IOException unchecked() {
        return new IOException("Connections are made to addresses that were checked");
    }
}
