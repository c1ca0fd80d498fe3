package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class SqlTimeTest {

    @Test
    void aMomentIsKeptInUtcWhateverZoneTheMachineIsIn() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(SqlTime.of(Instant.parse("2026-11-01T05:30:00Z")))
                    .isEqualTo(LocalDateTime.parse("2026-11-01T05:30:00"));
            // The hour that New York has twice
            assertThat(SqlTime.of(Instant.parse("2026-11-01T06:30:00Z")))
                    .isEqualTo(LocalDateTime.parse("2026-11-01T06:30:00"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aMomentIsCutToWhatTheDatabaseHolds() {
        var fine = Instant.parse("2026-11-22T12:00:00.123456789Z");

        assertThat(SqlTime.toMicros(fine)).isEqualTo(Instant.parse("2026-11-22T12:00:00.123456Z"));
        assertThat(SqlTime.of(fine)).isEqualTo(LocalDateTime.parse("2026-11-22T12:00:00.123456"));
    }

    @Test
    void noMomentIsNone() {
        assertThat(SqlTime.ofNullable(null)).isNull();
        assertThat(SqlTime.ofNullable(Instant.EPOCH)).isEqualTo(LocalDateTime.parse("1970-01-01T00:00:00"));
    }
}
