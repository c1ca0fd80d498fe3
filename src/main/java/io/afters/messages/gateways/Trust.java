package io.afters.messages.gateways;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Whose certificates are believed: those that the Java platform believes, and only for the host that was asked for. */
@Component
public class Trust {
    private final X509ExtendedTrustManager authorities;

    /** That of the platform. */
    @Autowired
    public Trust() {
        this(null);
    }

    /** @param authorities whom to believe; null: those of the platform */
    public Trust(@Nullable KeyStore authorities) {
        this.authorities = manager(authorities);
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore authorities) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java can't check certificates", impossible);
        }
    }

    /**
     * Protects a connection, once the other side has shown a certificate for this host. When it does not, the connection is
     * closed.
     *
     * @throws Untrusted with words that say what is wrong
     */
    public SSLSocket secured(Socket connected, String host, int port) throws IOException {
        var shown = new Shown(authorities);
        var secured = (SSLSocket) context(shown).getSocketFactory().createSocket(connected, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        try {
            secured.startHandshake();
            return secured;
        } catch (IOException failed) {
            connected.close();
            throw new Untrusted(Untrusted.words(host, port, shown.certificate, failed), failed);
        }
    }

    /** Protects connections that somebody else has made. It makes none itself: those would lead to any host. */
    SSLSocketFactory layer() {
        return new Layer(this);
    }

    private static SSLContext context(TrustManager trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java knows no TLS", impossible);
        }
    }

    /** Believes as the authorities do, and remembers what was shown, for words about it. */
    private static final class Shown extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager authorities;
        private @Nullable X509Certificate certificate;

        Shown(X509ExtendedTrustManager authorities) {
            this.authorities = authorities;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            certificate = chain[0];
            authorities.checkServerTrusted(chain, type, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            authorities.checkServerTrusted(chain, type, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            authorities.checkServerTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            authorities.checkClientTrusted(chain, type, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            authorities.checkClientTrusted(chain, type, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            authorities.checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return authorities.getAcceptedIssuers();
        }
    }
}
