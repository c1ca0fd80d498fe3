package io.afters.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The clock that everything goes by, unless somebody brings another one. */
@Configuration(proxyBeanMethods = false)
class FallbackClock {

    @Bean
    @Fallback
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
