package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT20S", "3, PT40S", "9, PT2560S", "10, PT1H", "11, PT1H", "20, PT1H"})
    void aMessageIsTriedAgainSoonAtFirstAndEveryHourLater(int attempts, Duration pause) {
        assertThat(Retries.next(attempts, NOON)).contains(NOON.plus(pause));
    }

    @Test
    void afterAboutADayItIsGivenUp() {
        var tries = 1;
        var at = NOON;
        for (var next = Retries.next(tries, at); next.isPresent(); next = Retries.next(++tries, at)) {
            at = next.get();
        }

        assertThat(Duration.between(NOON, at)).isBetween(Duration.ofHours(23), Duration.ofHours(25));
        assertThat(Retries.next(1_000_000, NOON)).isEmpty();
    }
}
