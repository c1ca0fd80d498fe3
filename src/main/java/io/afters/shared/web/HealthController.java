package io.afters.shared.web;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this node can do its work; needs no key. */
@RestController
class HealthController {
    private final InstallationSql installation;

    /** A node that still fills its sandbox or joins the others is not up. */
    private volatile boolean ready;

    HealthController(InstallationSql installation) {
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void becomeReady() {
        ready = true;
    }

    @GetMapping("/api/v1/health")
    ResponseEntity<Map<String, String>> health() {
        return ready && installation.answers()
                ? ResponseEntity.ok(Map.of("status", "UP"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "5")
                        .body(Map.of("status", "DOWN"));
    }
}
