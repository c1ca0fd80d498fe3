package io.afters.accounts.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What pages of the panel may load and run: scripts that carry the page's own random nonce and what those load, nothing
 * else. Vaadin's client evaluates what the server sends it, hence {@code unsafe-eval}, and styles its components inline.
 */
@Component
class ContentSecurity implements VaadinServiceInitListener {
    static final String FOR_ALL_BUT_PAGES = "default-src 'none'; frame-ancestors 'none'";

    private static final String REST_FOR_PAGES = "default-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final int NONCE_BYTES = 18;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::secure);
    }

    private void secure(IndexHtmlResponse page) {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script, link[rel=modulepreload]").attr("nonce", nonce);
        page.getVaadinResponse()
                .setHeader(
                        "Content-Security-Policy",
                        "script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval'; " + REST_FOR_PAGES);
    }
}
