package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    /** The most that jitter can be, as far as milliseconds tell. */
    private static final double ALMOST = 0.999_999_999;

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT20S", "3, PT40S", "9, PT2560S", "10, PT1H", "11, PT1H", "20, PT1H"})
    void aMessageIsTriedAgainSoonAtFirstAndEveryHourLater(int attempts, Duration pause) {
        assertThat(next(attempts, Duration.ZERO, ALMOST)).contains(NOON.plus(pause));
        assertThat(next(attempts, Duration.ZERO, 0)).contains(NOON.plus(pause.dividedBy(2)));
    }

    @Test
    void aProviderThatAsksForAPauseGetsIt() {
        assertThat(next(1, Duration.ofMinutes(3), 0)).contains(NOON.plus(Duration.ofMinutes(3)));
        assertThat(next(10, Duration.ofMinutes(3), ALMOST)).contains(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void aDayAfterItCameToBeItIsGivenUp() {
        var tries = 1;
        var at = NOON;
        for (var next = next(tries, at); next.isPresent(); next = next(++tries, at)) {
            at = next.get();
        }

        assertThat(Duration.between(NOON, at)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(next(1_000_000, at)).isEmpty();
    }

    private static Optional<Instant> next(int attempts, Duration asked, double jitter) {
        return Retries.next(attempts, NOON, asked, NOON, jitter);
    }

    private static Optional<Instant> next(int attempts, Instant last) {
        return Retries.next(attempts, last, Duration.ZERO, NOON, ALMOST);
    }
}
