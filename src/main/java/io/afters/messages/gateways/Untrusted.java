package io.afters.messages.gateways;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A connection could not be protected; the message says why, in words for an admin. */
public final class Untrusted extends SSLException {
    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 100;

    Untrusted(String words, IOException cause) {
        super(words, cause);
    }

    /** @param shown the certificate of the other side; null: it came to none */
    static String words(String host, int port, @Nullable X509Certificate shown, IOException failed) {
        var why = Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(CertificateException.class::isInstance)
                .toList();
        if (shown == null) {
            return host + ":" + port + " does not speak TLS: check the port, and whether it is the right protection";
        }
        if (why.isEmpty()) {
            return "TLS with " + host + ":" + port
                    + " fails, though it shows a certificate: the server may want another" + " version of TLS";
        }
        if (any(why, CertificateExpiredException.class)) {
            return "The certificate of " + host + " ended on "
                    + shown.getNotAfter().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        if (any(why, CertificateNotYetValidException.class)) {
            return "The certificate of " + host + " is not valid before "
                    + shown.getNotBefore().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        // The path through the authorities has a cause of its own; a wrong name is found by the platform's last check.
        return why.getLast().getCause() == null && !words(why.getLast()).contains("path")
                ? "The certificate is for " + names(shown) + ", not for " + host
                : "The certificate of " + host + " is not signed by an authority that is known here";
    }

    private static boolean any(List<Throwable> causes, Class<?> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static String words(Throwable cause) {
        return Objects.toString(cause.getMessage(), "");
    }

    private static String names(X509Certificate shown) {
        try {
            var names = shown.getSubjectAlternativeNames();
            var told = names == null
                    ? ""
                    : names.stream()
                            .map(Untrusted::name)
                            .filter(name -> !name.isEmpty())
                            .limit(MOST_NAMES)
                            .collect(Collectors.joining(", "));
            return told.isEmpty() ? "no host" : told;
        } catch (CertificateParsingException garbage) {
            return "no host";
        }
    }

    /** Of a DNS name (2) or an address (7); what else there may be is no host's. */
    private static String name(Collection<?> entry) {
        var parts = List.copyOf(entry);
        var hosts = parts.getFirst().equals(2) || parts.getFirst().equals(7);
        var name = hosts ? parts.get(1).toString().replaceAll("[^\\w.:*-]", "") : "";
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
