package io.afters.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void theyBeginAndEndInTheZone() {
        var day = Days.one(LocalDate.parse("2026-07-01"));

        assertThat(day.begin(KYIV)).isEqualTo(Instant.parse("2026-06-30T21:00:00Z"));
        assertThat(day.end(KYIV)).isEqualTo(Instant.parse("2026-07-01T21:00:00Z"));
    }

    @Test
    void aDayOfAClockChangeHasItsOwnLength() {
        var day = Days.one(LocalDate.parse("2026-10-25"));

        assertThat(day.begin(KYIV)).isEqualTo(Instant.parse("2026-10-24T21:00:00Z"));
        assertThat(day.end(KYIV)).isEqualTo(Instant.parse("2026-10-25T22:00:00Z"));
    }

    @Test
    void whatIsOpenHasNoEnd() {
        assertThat(Days.ANY.begin(KYIV)).isNull();
        assertThat(Days.ANY.end(KYIV)).isNull();
        assertThat(Days.ANY.isAny()).isTrue();
    }

    @Test
    void theUrlHoldsThem() {
        var days = new Days(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-05"));

        var url = days.into(UrlQuery.empty(), "due");

        assertThat(url.values()).isEqualTo(Map.of("dueFrom", "2026-03-01", "dueTo", "2026-03-05"));
        assertThat(Days.of(url, "due")).isEqualTo(days);
        assertThat(Days.of(url, "triggered")).isEqualTo(Days.ANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "2026-02-30", "20260301", "+999999999-12-31", "-0001-01-01", "9999-12-31", "2026-3-1"})
    void aDayThatNobodyCanReadIsNone(String text) {
        assertThat(Days.of(UrlQuery.empty().with("dueFrom", text), "due")).isEqualTo(Days.ANY);
    }

    @Test
    void knownDaysEndToday() {
        var today = LocalDate.parse("2026-03-10");

        assertThat(Days.Known.LAST_7_DAYS.from(today)).isEqualTo(new Days(LocalDate.parse("2026-03-04"), today));
        assertThat(Days.Known.YESTERDAY.from(today)).isEqualTo(Days.one(LocalDate.parse("2026-03-09")));
        assertThat(Days.Known.TODAY_AND_TOMORROW.from(today)).isEqualTo(new Days(today, LocalDate.parse("2026-03-11")));
    }
}
