package io.afters.messages.gateways.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final String NOW = "Sun, 22 Nov 2026 10:00:00 GMT";

    @ParameterizedTest
    @CsvSource({"1, 1", "120, 120", "3600, 3600", "3601, 3600", "9999999999, 3600"})
    void secondsAreHeededForAnHourAtMost(String asked, long seconds) {
        assertThat(RetryAfter.of(asked, null)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aDateIsMeasuredFromTheProvidersOwnTime() {
        assertThat(RetryAfter.of("Sun, 22 Nov 2026 10:01:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(90));
        assertThat(RetryAfter.of("Mon, 22 Nov 2027 10:00:00 GMT", NOW)).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "soon", "1.5", "Sun, 22 Nov 2026 09:00:00 GMT", "99999999999999999999"})
    void whatMakesNoSenseIsNotHeeded(String asked) {
        assertThat(RetryAfter.of(asked, NOW)).isNull();
    }

    @Test
    void aDateWithoutTheProvidersOwnTimeIsNotHeeded() {
        assertThat(RetryAfter.of(NOW, null)).isNull();
        assertThat(RetryAfter.of(NOW, "garbage")).isNull();
        assertThat(RetryAfter.of(null, NOW)).isNull();
    }
}
