package io.afters.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.shared.Backlog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LastReadingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Backlog.Due due = new Backlog.Due(NOW.minusMillis(1_500), 7);
    private boolean away;
    private final LastReading reading = new LastReading(
            new Backlog() {
                @Override
                public String name() {
                    return "tasks";
                }

                @Override
                public Due due(Instant now) {
                    if (away) {
                        throw new IllegalStateException("The database is away");
                    }
                    return due;
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatWasNeverReadIsNoNumber() {
        away = true;
        reading.read();

        assertThat(reading.counted()).isNaN();
        assertThat(reading.secondsLate()).isNaN();
    }

    @Test
    void itTellsHowMuchIsDueAndHowLateTheOldestIs() {
        reading.read();

        assertThat(reading.counted()).isEqualTo(7);
        assertThat(reading.secondsLate()).isEqualTo(1.5);
    }

    @Test
    void whatIsDueLaterIsNotLate() {
        due = new Backlog.Due(NOW.plusSeconds(60), 0);
        reading.read();

        assertThat(reading.secondsLate()).isZero();
    }

    @Test
    void aReadingIsBelievedForAWhileWhenTheNextOneFails() {
        reading.read();
        away = true;
        reading.read();

        assertThat(reading.counted()).isEqualTo(7);
    }
}
