package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TickTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void inRealLifeWhatIsDueRunsNow() {
        var now = Tick.at(NOON);

        assertThat(now.of(NOON)).isEqualTo(NOON);
        assertThat(now.of(NOON.minusSeconds(90))).isEqualTo(NOON);
    }

    @Test
    void whatBecomesDueOnTheWayRunsAtItsOwnTime() {
        var day = new Tick(NOON, NOON.plus(Duration.ofDays(1)));

        assertThat(day.of(NOON.plusSeconds(3_600))).isEqualTo(NOON.plusSeconds(3_600));
        assertThat(day.of(day.to())).isEqualTo(day.to());
    }

    @Test
    void whatWasOverdueBeforeRunsAtOnce() {
        var day = new Tick(NOON, NOON.plus(Duration.ofDays(1)));

        assertThat(day.of(NOON.minus(Duration.ofDays(3)))).isEqualTo(NOON);
    }
}
