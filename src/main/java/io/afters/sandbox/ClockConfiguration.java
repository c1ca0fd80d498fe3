package io.afters.sandbox;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time that every rule follows: the real one, or that of the sandbox. */
@Configuration
class ClockConfiguration {

    @Bean
    @ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
    SandboxClock sandboxClock() {
        return new SandboxClock(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(name = "afters.sandbox", havingValue = "false", matchIfMissing = true)
    Clock realClock() {
        return Clock.systemUTC();
    }
}
