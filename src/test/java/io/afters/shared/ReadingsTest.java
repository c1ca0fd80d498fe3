package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final long MANY = 500_000;
    private static final long OURS = 1;
    private static final long THEIRS = 2;
    private static final WholeDays DAYS =
            new WholeDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22), ZoneOffset.UTC);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final Queue<Runnable> behind = new ArrayDeque<>();
    private final Readings<Long> readings = new Readings<>(clock, rows -> rows, behind::add);

    private long look(long stands) {
        return look(() -> stands);
    }

    private long look(Supplier<Long> read) {
        return readings.get(OURS, DAYS, read);
    }

    private void pass(Duration time) {
        clock.pass(time);
    }

    @Test
    void sumsOverFewRowsAreReadEachTime() {
        assertThat(look(10)).isEqualTo(10);
        assertThat(look(49_999)).isEqualTo(49_999);
        assertThat(look(11)).isEqualTo(11);
        assertThat(behind).isEmpty();
    }

    @Test
    void aSumOverManyRowsIsFreshForTwentyTimesAsLongAsItTakes() {
        look(MANY);
        pass(Duration.ofSeconds(10));
        assertThat(look(MANY + 1)).isEqualTo(MANY);
        assertThat(behind).isEmpty();
    }

    @Test
    void anOlderOneIsShownOnceMoreAndReadAnewBehind() {
        look(MANY);
        pass(Duration.ofSeconds(11));
        assertThat(look(MANY + 1)).isEqualTo(MANY);
        assertThat(look(MANY + 2)).as("while it is read").isEqualTo(MANY);
        assertThat(behind).hasSize(1);
        behind.remove().run();
        assertThat(look(MANY + 3)).isEqualTo(MANY + 1);
    }

    @Test
    void aVeryOldOneIsNotShownAnyMore() {
        look(MANY);
        pass(Duration.ofMinutes(11));
        assertThat(look(MANY + 1)).isEqualTo(MANY + 1);
        assertThat(behind).isEmpty();
    }

    @Test
    void whatBecameFewIsReadEachTimeAgain() {
        look(MANY);
        pass(Duration.ofMinutes(11));
        look(3);
        assertThat(look(4)).isEqualTo(4);
    }

    @Test
    void oneThatFailsBehindLeavesTheLastAndIsTriedAgain() {
        look(MANY);
        pass(Duration.ofSeconds(11));
        look(() -> {
            throw new IllegalStateException("away");
        });
        behind.remove().run();
        assertThat(look(MANY + 1)).isEqualTo(MANY);
        behind.remove().run();
        assertThat(look(MANY + 2)).isEqualTo(MANY + 1);
    }

    @Test
    void oneThatFailsBeforeAnyIsKnownIsTold() {
        assertThatThrownBy(() -> look(() -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
    }

    @Test
    void whatOneAsksForIsNotWhatAnotherGets() {
        look(MANY);
        assertThat(readings.get(THEIRS, DAYS, () -> MANY + 9)).isEqualTo(MANY + 9);
    }
}
