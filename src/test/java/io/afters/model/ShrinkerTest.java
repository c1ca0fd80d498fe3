package io.afters.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.model.History.Outcome;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    @Test
    void whatIsLeftOfAFailingHistoryStillFailsAndIsShort() {
        var history = LongStream.range(0, 1_000)
                .mapToObj(Histories::of)
                .filter(ShrinkerTest::fails)
                .findFirst()
                .orElseThrow();
        var shortest = Shrinker.shortest(history, 2_000, ShrinkerTest::fails);
        assertThat(shortest).matches(ShrinkerTest::fails);
        assertThat(shortest.steps()).hasSizeLessThanOrEqualTo(5);
    }

    /** Fails where something lapses: a scenario, an event, two moves of the clock. */
    private static boolean fails(History history) {
        var right = history.on(new Reference(history.start()));
        return !Outcome.differences(right, history.on(new NeverLapsing(history.start())))
                .isEmpty();
    }

    private static final class NeverLapsing extends Reference {
        NeverLapsing(Instant now) {
            super(now);
        }

        @Override
        protected boolean hasLapsed(Task task) {
            return false;
        }
    }
}
