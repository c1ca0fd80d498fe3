package io.afters.operations;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A node that was asked to stop ends in time, though it may be waiting for a database that does not answer: what it had in hand
 * goes on elsewhere, as if it had died. Not where the database is on board, for that one needs its time to end.
 */
@Component
@ConditionalOnProperty("spring.datasource.url")
class ShutdownLimit {
    private static final Logger LOG = LoggerFactory.getLogger(ShutdownLimit.class);
    /** We promise 20 seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(18);

    private static final int BROKEN_OFF = 1;

    @EventListener(ApplicationReadyEvent.class)
    void hold() {
        hold(LONGEST);
    }

    /** From when this JVM is told to end. */
    static void hold(Duration longest) {
        var limit = Thread.ofPlatform().daemon().name("shutdown-limit").unstarted(() -> {
            var end = System.nanoTime() + longest.toNanos();
            for (var left = longest.toNanos(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            LOG.warn("Stopping takes too long: this process ends now, and what it had in hand goes on elsewhere");
            Runtime.getRuntime().halt(BROKEN_OFF);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(limit::start));
    }
}
