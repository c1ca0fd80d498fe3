package io.afters.accounts;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How often staff is let in, refused, or told to slow down. */
@Component
class SignInCounts {
    private final MeterRegistry meters;

    SignInCounts(MeterRegistry meters) {
        this.meters = meters;
        for (var outcome : Outcome.values()) {
            count(outcome, 0);
        }
    }

    void accepted() {
        count(Outcome.accepted, 1);
    }

    void refused() {
        count(Outcome.refused, 1);
    }

    void slowedDown() {
        count(Outcome.slowed_down, 1);
    }

    private void count(Outcome outcome, int times) {
        meters.counter("afters.sign.ins", "outcome", outcome.name()).increment(times);
    }

    private enum Outcome {
        accepted,
        refused,
        slowed_down
    }
}
