package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeDaysTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static WholeDays days(String zone, String from, String to) {
        return new WholeDays(LocalDate.parse(from), LocalDate.parse(to), ZoneId.of(zone));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    @ParameterizedTest(name = "{1} in {0} has {2} hours")
    @CsvSource({
        "Europe/Kyiv, 2026-03-29, PT23H",
        "Europe/Kyiv, 2026-10-25, PT25H",
        "Europe/Kyiv, 2026-10-26, PT24H",
        // Lord Howe moves by half an hour
        "Australia/Lord_Howe, 2026-10-04, PT23H30M",
        // Beirut's clocks change at midnight, which that day does not have
        "Asia/Beirut, 2026-03-29, PT23H",
        "UTC, 2026-03-29, PT24H"
    })
    void aDayIsAsLongAsItsZoneMakesIt(String zone, String day, Duration length) {
        var days = days(zone, day, day);
        assertThat(Duration.between(days.start(), days.end())).isEqualTo(length);
    }

    @Test
    void theLastDaysEndWithTheDayOfTheMomentInTheZone() {
        assertThat(WholeDays.last(7, at("2026-11-22T22:30Z"), KYIV))
                .isEqualTo(days("Europe/Kyiv", "2026-11-17", "2026-11-23"));
        assertThat(WholeDays.last(1, at("2026-11-22T21:59Z"), KYIV))
                .isEqualTo(days("Europe/Kyiv", "2026-11-22", "2026-11-22"));
    }

    @Test
    void theyAreCutWhereTheClocksChange() {
        assertThat(days("Europe/Kyiv", "2026-10-24", "2026-10-26").stretches())
                .containsExactly(
                        new WholeDays.Stretch(at("2026-10-24T00:00+03:00"), at("2026-10-25T04:00+03:00"), 3 * 3600),
                        new WholeDays.Stretch(at("2026-10-25T03:00+02:00"), at("2026-10-27T00:00+02:00"), 2 * 3600));
    }

    @Test
    void withoutAChangeTheyAreOnePiece() {
        assertThat(days("UTC", "2020-01-01", "2026-12-31").stretches()).hasSize(1);
        // The change lies at the very end, or at the very beginning
        assertThat(days("Asia/Beirut", "2026-03-27", "2026-03-28").stretches()).hasSize(1);
        assertThat(days("Asia/Beirut", "2026-03-29", "2026-03-30").stretches()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Kyiv", "Australia/Lord_Howe", "Asia/Beirut", "America/Santiago", "Asia/Kathmandu", "UTC"})
    void localTimeOfAPieceTellsTheDayOfEachOfItsMoments(String zone) {
        var year = days(zone, "2026-01-01", "2026-12-31");
        for (var stretch : year.stretches()) {
            for (var moment = stretch.from(); moment.isBefore(stretch.to()); moment = moment.plusSeconds(1_700)) {
                var day =
                        LocalDate.ofEpochDay(Math.floorDiv(moment.getEpochSecond() + stretch.offsetSeconds(), 86_400L));
                assertThat(moment)
                        .isBetween(year.only(day).start(), year.only(day).end().minusNanos(1));
            }
        }
    }

    @Test
    void eachDayIsNamedOnce() {
        var days = days("Europe/Kyiv", "2026-03-28", "2026-03-30");
        assertThat(days.each())
                .containsExactly(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30));
        assertThat(days.number()).isEqualTo(3);
    }

    @Test
    void theLastIsNotBeforeTheFirst() {
        assertThatThrownBy(() -> days("UTC", "2026-03-02", "2026-03-01")).isInstanceOf(IllegalArgumentException.class);
    }
}
