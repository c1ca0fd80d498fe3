package io.afters.promotions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afters.promotions.api.Guesses.Guesser;
import io.afters.shared.web.TooManyCalls;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Guesser OLENA = new Guesser("key:1", "c-1");

    private final Guesses guesses = new Guesses();

    private void guess(int times, Instant at) {
        IntStream.range(0, times).forEach(n -> guesses.count(OLENA, at));
    }

    @Test
    void tenUnknownCodesInAMinuteAreAnsweredAndNoEleventh() {
        guess(10, NOW);
        var refused = catchThrowableOfType(TooManyCalls.class, () -> guesses.count(OLENA, NOW.plusSeconds(20)));
        assertThat(refused.retryAfterSeconds()).isEqualTo(40);
    }

    @Test
    void whoHasGuessedTooOftenHearsNothingOfGoodCodesEither() {
        guess(9, NOW);
        assertThatCode(() -> guesses.check(OLENA, NOW)).doesNotThrowAnyException();
        guess(1, NOW);
        assertThat(catchThrowableOfType(TooManyCalls.class, () -> guesses.check(OLENA, NOW.plusMillis(1)))
                        .retryAfterSeconds())
                .isEqualTo(60);
    }

    @Test
    void aGuessIsForgottenAfterAMinuteAndNotBefore() {
        guess(5, NOW);
        guess(5, NOW.plusSeconds(30));
        assertThat(catchThrowableOfType(
                        TooManyCalls.class,
                        () -> guesses.check(OLENA, NOW.plusSeconds(60).minusNanos(1))))
                .isNotNull();
        guess(5, NOW.plusSeconds(60));
        assertThat(catchThrowableOfType(TooManyCalls.class, () -> guesses.check(OLENA, NOW.plusSeconds(60))))
                .isNotNull();
    }

    @Test
    void otherCustomersAndOtherKeysAreNotHeldBack() {
        guess(10, NOW);
        assertThatCode(() -> {
                    guesses.count(new Guesser("key:1", "c-2"), NOW);
                    guesses.count(new Guesser("key:2", "c-1"), NOW);
                })
                .doesNotThrowAnyException();
    }
}
