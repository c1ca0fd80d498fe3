package io.afters.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastTimeTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2025-03-04,                2025-03-04T12:00",
        "2025-03-04 09:05,          2025-03-04T09:05",
        "2025-03-04T09:05:07.25,    2025-03-04T09:05:07.250",
        "2025-03-04  9:05:07,       2025-03-04T09:05:07",
        "04.03.2025 9:05,           2025-03-04T09:05",
        "4.3.2025,                  2025-03-04T12:00",
        "04/03/2025 23:59,          2025-03-04T23:59",
        "2025/03/04,                2025-03-04T12:00",
        "20250304,                  2025-03-04T12:00",
        "2025-03-04T09:05:00Z,      2025-03-04T11:05",
        "2025-03-04 09:05:00+02:00, 2025-03-04T09:05",
        "2025-07-04T09:05:00Z,      2025-07-04T12:05"
    })
    void timesAreReadAsFilesWriteThem(String text, LocalDateTime time) {
        assertThat(PastTime.read(text, KYIV)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2025-02-30", "13/31/2025", "2025-03-04 25:00", "2025-03-04 12:00 pm", "12:00"})
    void whatIsNoTimeIsNotGuessed(String text) {
        assertThat(PastTime.read(text, KYIV)).isEmpty();
    }
}
