package io.afters.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started a sandbox where it is and how to get in. */
@Component
@ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
class Welcome {

    private int port;

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (port > 0) {
            System.out.println(text(port));
        }
    }

    static String text(int port) {
        return """

                Afters is ready, as a sandbox: no message leaves it, and its clock can be moved.

                  Control panel  http://localhost:%1$d
                  Sign in as     admin@demo.test, marketer@demo.test or support@demo.test, password: demo
                  HTTP API       http://localhost:%1$d/api/docs, with Authorization: Bearer demo-key

                Ctrl-C stops it; what is in it stays for the next start.
                """.formatted(port);
    }
}
