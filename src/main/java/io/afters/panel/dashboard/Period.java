package io.afters.panel.dashboard;

import io.afters.shared.WholeDays;
import io.afters.shared.ui.UrlQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For which days the dashboard tells its numbers, as its URL says: {@code ?days=7} up to today, or {@code ?from=&to=}.
 *
 * @param number how many days up to today; 0: those of the two dates
 */
record Period(
        int number, @Nullable LocalDate from, @Nullable LocalDate to) {
    static final List<Integer> CHOICES = List.of(1, 7, 30, 90);
    /** More days at once would be told too slowly. */
    static final int MOST = 366;

    static final Period USUAL = last(30);

    /** What can't be read is the usual time. Of too many days it is the last ones. */
    static Period of(UrlQuery url) {
        var from = url.day("from");
        var to = url.day("to");
        if (from != null && to != null && !to.isBefore(from)) {
            return between(from, to);
        }
        var number = Objects.requireNonNullElse(url.id("days"), 0L);
        return CHOICES.stream()
                .filter(choice -> choice.longValue() == number)
                .findFirst()
                .map(Period::last)
                .orElse(USUAL);
    }

    /** So many days up to today. */
    static Period last(int number) {
        return new Period(number, null, null);
    }

    static Period between(LocalDate from, LocalDate to) {
        var earliest = to.minusDays(MOST - 1L);
        return new Period(0, from.isBefore(earliest) ? earliest : from, to);
    }

    UrlQuery url() {
        return from == null
                ? UrlQuery.empty().with("days", number)
                : UrlQuery.empty().with("from", from).with("to", to);
    }

    WholeDays days(Instant now, ZoneId zone) {
        return from == null || to == null ? WholeDays.last(number, now, zone) : new WholeDays(from, to, zone);
    }
}
