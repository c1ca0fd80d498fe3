package io.afters.messages;

import io.afters.customers.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many messages become what, and how long providers take to answer. */
@Component
class DeliveryCounts {
    private static final Duration[] ANSWERS = {
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20)
    };

    private final MeterRegistry meters;

    DeliveryCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** These verdicts are written down. */
    void recorded(Channel channel, List<Verdict> verdicts) {
        verdicts.forEach(verdict -> meters.counter(
                        "afters.messages",
                        "channel",
                        lower(channel),
                        "became",
                        // One that stays queued waits for its next try
                        lower(verdict.status()))
                .increment());
    }

    /** This is what the providers answered, whether it will be written down or not. */
    void answered(Channel channel, List<Verdict> verdicts) {
        verdicts.stream()
                .flatMap(verdict -> verdict.attempts().stream())
                .forEach(attempt -> Timer.builder("afters.provider.answers")
                        .tag("channel", lower(channel))
                        .tag("provider", attempt.gateway().toLowerCase(Locale.ROOT))
                        .tag("outcome", lower(attempt.outcome()))
                        .serviceLevelObjectives(ANSWERS)
                        .register(meters)
                        .record(Duration.between(attempt.startedAt(), attempt.endedAt())));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
