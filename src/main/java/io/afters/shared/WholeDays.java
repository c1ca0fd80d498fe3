package io.afters.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole days of a zone. A day begins when its date does there, so that one with a clock change has 23 or 25 hours.
 *
 * @param from the first day
 * @param to the last day, which belongs to them; not before the first
 */
public record WholeDays(LocalDate from, LocalDate to, ZoneId zone) {

    public WholeDays {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " lies before " + from);
        }
    }

    /** So many days, of which the last is the day of this moment. */
    public static WholeDays last(int number, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return new WholeDays(today.minusDays(number - 1L), today, zone);
    }

    /** One of them alone. */
    public WholeDays only(LocalDate day) {
        return new WholeDays(day, day, zone);
    }

    /** The first moment, inclusive. */
    public Instant start() {
        return start(from);
    }

    /** The first moment after them. */
    public Instant end() {
        return start(to.plusDays(1));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public List<LocalDate> each() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    public int number() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Pieces, one after the other, within which the clocks of the zone do not change. */
    public List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        var rules = zone.getRules();
        for (var begin = start(); begin.isBefore(end()); ) {
            var change = rules.nextTransition(begin);
            var stop = change == null || change.getInstant().isAfter(end()) ? end() : change.getInstant();
            stretches.add(new Stretch(begin, stop, rules.getOffset(begin).getTotalSeconds()));
            begin = stop;
        }
        return List.copyOf(stretches);
    }

    /**
     * A stretch of time in which local time runs steadily.
     *
     * @param from inclusive
     * @param to exclusive
     * @param offsetSeconds what local time is ahead of UTC
     */
    public record Stretch(Instant from, Instant to, int offsetSeconds) {}
}
