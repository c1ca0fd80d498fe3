package io.afters.messages.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Under which address guests and providers reach this installation: {@code afters.public-url} (in the environment
 * AFTERS_PUBLIC_URL). A sandbox that is told none takes its own on this machine; without one, messages carry no links.
 */
@Component
public class PublicAddress {
    private static final Logger LOG = LoggerFactory.getLogger(PublicAddress.class);

    /** Nobody outside can reach us. */
    public static final PublicAddress NONE = new PublicAddress();

    private volatile @Nullable String base;
    private final boolean told;
    private final boolean anyPort;

    @Autowired
    PublicAddress(
            @Value("${afters.public-url:}") String url,
            @Value("${afters.sandbox:false}") boolean sandbox,
            @Value("${server.port:8080}") int port) {
        this.told = !url.isBlank();
        this.anyPort = url.isBlank() && sandbox && port == 0;
        if (!url.isBlank()) {
            base = checked(url.strip(), sandbox);
        } else if (sandbox) {
            base = "http://localhost:" + port;
        } else {
            base = null;
            LOG.warn("afters.public-url is not set: e-mails carry no link to unsubscribe, clicks are not counted, and"
                    + " providers can't tell what became of messages");
        }
    }

    /** One that is certain. */
    public PublicAddress(String url) {
        told = true;
        anyPort = false;
        base = checked(url, true);
    }

    private PublicAddress() {
        told = false;
        anyPort = false;
    }

    /** The address of what lies at this path, which begins with a slash; empty: nobody outside can reach us. */
    public Optional<String> of(String path) {
        var here = base;
        return here == null ? Optional.empty() : Optional.of(here + path);
    }

    /** Whether it was told: one that a sandbox took by itself leads nowhere but on this machine. */
    public boolean isTold() {
        return told;
    }

    /** Whether this leads to us. */
    boolean isOurs(String url) {
        var here = base;
        return here != null && (url.equals(here) || url.startsWith(here + "/"));
    }

    /** A sandbox on any free port learns only now which one it is. */
    @EventListener
    void listensAt(ServletWebServerInitializedEvent started) {
        if (anyPort && started.getApplicationContext().getServerNamespace() == null) {
            base = "http://localhost:" + started.getWebServer().getPort();
        }
    }

    /** Without the slash at its end. Throws {@link UnusableAddress} with what would be right. */
    static String checked(String url, boolean sandbox) {
        try {
            var uri = new URI(url).parseServerAuthority();
            var plain = "http".equalsIgnoreCase(uri.getScheme()) && sandbox;
            if (uri.getHost() != null
                    && (plain || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && url.equals(uri.toASCIIString())) {
                return url.replaceFirst("/+$", "");
            }
        } catch (URISyntaxException wrong) {
            // Told below.
        }
        throw new UnusableAddress(
                "afters.public-url (AFTERS_PUBLIC_URL) must be the address at which guests reach Afters,"
                        + " such as https://afters.example.com: with " + (sandbox ? "http:// or https://" : "https://")
                        + ", and without a user, ? or #.");
    }
}
