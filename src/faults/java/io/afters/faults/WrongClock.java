package io.afters.faults;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * Stands in for the clock of a node's machine, as all of Afters sees it, with one that is off. Without an
 * annotation, or every node would find it.
 */
public class WrongClock {
    static final String SECONDS = "faults.clock-off-seconds";

    @Bean
    InstantSource machineClock(@Value("${" + SECONDS + "}") int seconds) {
        return () -> Instant.now().plusSeconds(seconds);
    }
}
