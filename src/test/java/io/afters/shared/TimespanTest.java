package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimespanTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest(name = "{0}: {1} + {2} {3}")
    @CsvSource({
        // Kyiv leaves out 03:00 to 04:00 on March 29, and has 03:00 to 04:00 twice on October 25
        "Europe/Kyiv, 2026-03-28T12:00+02:00, 1,  DAY,   2026-03-29T12:00+03:00",
        "Europe/Kyiv, 2026-03-22T12:00+02:00, 1,  WEEK,  2026-03-29T12:00+03:00",
        "Europe/Kyiv, 2026-03-15T12:00+02:00, 1,  MONTH, 2026-04-15T12:00+03:00",
        "Europe/Kyiv, 2026-10-24T12:00+03:00, 1,  DAY,   2026-10-25T12:00+02:00",
        "Europe/Kyiv, 2026-10-18T12:00+03:00, 1,  WEEK,  2026-10-25T12:00+02:00",
        "Europe/Kyiv, 2026-10-15T12:00+03:00, 1,  MONTH, 2026-11-15T12:00+02:00",
        "Europe/Kyiv, 2026-10-25T03:30+02:00, 1,  DAY,   2026-10-26T03:30+02:00",
        // New York: March 8 and November 1, at 02:00
        "America/New_York, 2026-03-07T12:00-05:00, 1, DAY, 2026-03-08T12:00-04:00",
        "America/New_York, 2026-10-31T12:00-04:00, 1, DAY, 2026-11-01T12:00-05:00",
        // Lord Howe moves by half an hour: April 5 and October 4, at 02:00
        "Australia/Lord_Howe, 2026-10-03T12:00+10:30, 1, DAY, 2026-10-04T12:00+11:00",
        "Australia/Lord_Howe, 2026-04-04T12:00+11:00, 1, DAY, 2026-04-05T12:00+10:30",
        "UTC, 2026-03-28T12:00Z, 1, DAY, 2026-03-29T12:00Z"
    })
    void daysWeeksAndMonthsKeepTheLocalTimeOfDayOverAClockChange(
            String zone, String start, long value, TimeUnit period, String end) {
        assertThat(after(zone, start, value, period)).isEqualTo(instant(end));
    }

    @ParameterizedTest(name = "{0}: {1} + {2} {3}")
    @CsvSource({
        "Europe/Kyiv, 2026-03-28T12:00+02:00, 24,   HOUR,   2026-03-29T13:00+03:00",
        "Europe/Kyiv, 2026-10-24T12:00+03:00, 24,   HOUR,   2026-10-25T11:00+02:00",
        "Europe/Kyiv, 2026-10-25T03:30+03:00, 60,   MINUTE, 2026-10-25T03:30+02:00",
        "America/New_York, 2026-03-08T01:59-05:00, 1, MINUTE, 2026-03-08T03:00-04:00",
        "Australia/Lord_Howe, 2026-10-03T12:00+10:30, 24, HOUR, 2026-10-04T12:30+11:00",
        "Australia/Lord_Howe, 2026-04-04T12:00+11:00, 1440, MINUTE, 2026-04-05T11:30+10:30"
    })
    void minutesAndHoursAreExactDurations(String zone, String start, long value, TimeUnit period, String end) {
        assertThat(after(zone, start, value, period)).isEqualTo(instant(end));
    }

    @ParameterizedTest(name = "{0}: {1} + {2} {3}")
    @CsvSource({
        "Europe/Kyiv, 2026-03-28T03:30+02:00, 1, DAY,   2026-03-29T04:30+03:00",
        "Europe/Kyiv, 2026-03-22T03:30+02:00, 1, WEEK,  2026-03-29T04:30+03:00",
        "Europe/Kyiv, 2026-01-29T03:00+02:00, 2, MONTH, 2026-03-29T04:00+03:00",
        "America/New_York, 2026-03-07T02:15-05:00, 1, DAY, 2026-03-08T03:15-04:00",
        "Australia/Lord_Howe, 2026-10-03T02:10+10:30, 1, DAY, 2026-10-04T02:40+11:00",
        // Samoa left out the whole of December 30, 2011
        "Pacific/Apia, 2011-12-29T12:00-10:00, 1, DAY, 2011-12-31T12:00+14:00"
    })
    void aTimeThatDoesNotExistMovesForward(String zone, String start, long value, TimeUnit period, String end) {
        assertThat(after(zone, start, value, period)).isEqualTo(instant(end));
    }

    @ParameterizedTest(name = "{0}: {1} + {2} {3}")
    @CsvSource({
        "Europe/Kyiv, 2026-10-24T03:30+03:00, 1, DAY,   2026-10-25T03:30+03:00",
        "Europe/Kyiv, 2026-10-18T03:00+03:00, 1, WEEK,  2026-10-25T03:00+03:00",
        "Europe/Kyiv, 2026-09-25T03:59+03:00, 1, MONTH, 2026-10-25T03:59+03:00",
        "America/New_York, 2026-10-31T01:30-04:00, 1, DAY, 2026-11-01T01:30-04:00",
        "Australia/Lord_Howe, 2026-04-04T01:45+11:00, 1, DAY, 2026-04-05T01:45+11:00"
    })
    void ofATimeThatExistsTwiceItIsTheFirst(String zone, String start, long value, TimeUnit period, String end) {
        assertThat(after(zone, start, value, period)).isEqualTo(instant(end));
    }

    @ParameterizedTest(name = "{0} + {1} months")
    @CsvSource({
        "2026-01-31T10:00+02:00, 1,  2026-02-28T10:00+02:00",
        "2028-01-31T10:00+02:00, 1,  2028-02-29T10:00+02:00",
        "2026-01-31T10:00+02:00, 2,  2026-03-31T10:00+03:00",
        "2026-03-31T10:00+03:00, 1,  2026-04-30T10:00+03:00",
        "2026-12-31T10:00+02:00, 2,  2027-02-28T10:00+02:00",
        "2024-02-29T10:00+02:00, 12, 2025-02-28T10:00+02:00"
    })
    void januaryThirtyFirstPlusOneMonthIsTheLastDayOfFebruary(String start, long months, String end) {
        assertThat(after("Europe/Kyiv", start, months, TimeUnit.MONTH)).isEqualTo(instant(end));
    }

    @ParameterizedTest
    @CsvSource({"MINUTE", "HOUR", "DAY", "WEEK", "MONTH"})
    void nothingIsNothingEvenInTheSecondOfTwoEqualHours(TimeUnit period) {
        var second = instant("2026-10-25T03:30+02:00");

        assertThat(Timespan.of(0, period).after(second, KYIV)).isEqualTo(second);
    }

    @Test
    void theSameSpanGivesAnotherMomentInAnotherZone() {
        var start = instant("2026-03-28T12:00Z");

        assertThat(Timespan.of(1, TimeUnit.DAY).after(start, ZoneId.of("UTC"))).isEqualTo(instant("2026-03-29T12:00Z"));
        assertThat(Timespan.of(1, TimeUnit.DAY).after(start, KYIV)).isEqualTo(instant("2026-03-29T11:00Z"));
    }

    @ParameterizedTest(name = "{0} {1} within {2} years, at least {3}")
    @CsvSource({
        "0,       MINUTE, 2, 0, ''",
        "1051200, MINUTE, 2, 0, ''",
        "1051201, MINUTE, 2, 0, 'must be at most 1051200 (2 years) for period MINUTE'",
        "17520,   HOUR,   2, 0, ''",
        "17521,   HOUR,   2, 0, 'must be at most 17520 (2 years) for period HOUR'",
        "730,     DAY,    2, 0, ''",
        "731,     DAY,    2, 0, 'must be at most 730 (2 years) for period DAY'",
        "104,     WEEK,   2, 0, ''",
        "105,     WEEK,   2, 0, 'must be at most 104 (2 years) for period WEEK'",
        "24,      MONTH,  2, 0, ''",
        "25,      MONTH,  2, 0, 'must be at most 24 (2 years) for period MONTH'",
        "13,      MONTH,  1, 1, 'must be at most 12 (1 year) for period MONTH'",
        "60,      MONTH,  5, 1, ''",
        "0,       DAY,    1, 1, 'must be 1 or more'",
        "-1,      DAY,    2, 0, 'must be 0 or more'",
        "1000000000000000000, MINUTE, 2, 0, 'must be at most 1051200 (2 years) for period MINUTE'",
        "2147483648, MONTH, 2, 0, 'must be at most 24 (2 years) for period MONTH'"
    })
    void aDelayIsAtMostTwoYearsInAll(long value, TimeUnit period, int years, int least, String message) {
        var problems = new Problems();

        Timespan.of(value, period).check(problems, "delay", least, years);

        assertThat(problems.list())
                .containsExactlyElementsOf(
                        message.isEmpty() ? List.of() : List.of(new FieldProblem("delay.value", message)));
    }

    @Test
    void aSpanWithoutAPeriodDoesNotExist() {
        assertThatThrownBy(() -> new Timespan(null, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("period is required");
    }

    private static Instant after(String zone, String start, long value, TimeUnit period) {
        return Timespan.of(value, period).after(instant(start), ZoneId.of(zone));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
