package io.afters.sandbox;

import io.afters.database.DatabaseClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In a sandbox, every rule follows the time of the sandbox. */
@Configuration(proxyBeanMethods = false)
class SandboxTime {

    @Bean
    @ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
    SandboxClock sandboxClock(DatabaseClock real) {
        return new SandboxClock(real);
    }
}
