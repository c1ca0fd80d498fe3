package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 30));
    private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T21:59:59, 2026-05-01T21:59:59",
        "2026-05-01T22:00, 2026-05-02T09:30",
        "2026-05-01T23:59:59, 2026-05-02T09:30",
        "2026-05-02T00:00, 2026-05-02T09:30",
        "2026-05-02T09:29:59, 2026-05-02T09:30",
        "2026-05-02T09:30, 2026-05-02T09:30",
        "2026-12-31T22:30, 2027-01-01T09:30"
    })
    void messagesOfANightLeaveInTheMorning(String at, String leaves) {
        assertThat(over(NIGHT, at)).isEqualTo(at(leaves));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T11:59:59, 2026-05-01T11:59:59",
        "2026-05-01T12:00, 2026-05-01T14:00",
        "2026-05-01T14:00, 2026-05-01T14:00",
        "2026-05-01T23:00, 2026-05-01T23:00"
    })
    void hoursWithinOneDayEndOnIt(String at, String leaves) {
        assertThat(over(NOON, at)).isEqualTo(at(leaves));
    }

    @Test
    void anEndThatTheClockChangeLeavesOutComesAnHourLater() {
        var early = new QuietHours(LocalTime.of(22, 0), LocalTime.of(3, 30));
        assertThat(over(early, "2026-03-28T23:00")).isEqualTo(at("2026-03-29T04:30"));
    }

    @Test
    void anEndThatComesTwiceIsTheFirst() {
        var early = new QuietHours(LocalTime.of(22, 0), LocalTime.of(3, 30));
        var end = ZonedDateTime.parse("2026-10-25T03:30+03:00[Europe/Kyiv]").toInstant();
        assertThat(over(early, "2026-10-24T23:00").toInstant()).isEqualTo(end);
        var second = ZonedDateTime.parse("2026-10-25T03:10+02:00[Europe/Kyiv]").toInstant();
        assertThat(early.over(second, KYIV)).isEqualTo(second);
    }

    private static ZonedDateTime over(QuietHours hours, String at) {
        return hours.over(at(at).toInstant(), KYIV).atZone(KYIV);
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(KYIV);
    }
}
