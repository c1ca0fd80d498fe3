package io.afters.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A number of periods, such as 24 hours or 1 month. The value is 0 or more; see {@link #check} for upper limits. */
public record Timespan(TimeUnit period, long value) {

    public Timespan {
        Required.of("period", period).check();
    }

    public static Timespan of(long value, TimeUnit period) {
        return new Timespan(period, value);
    }

    /**
     * The moment this long after the start. Days, weeks and months keep the local time of day in the zone: a time that
     * does not exist moves forward, of one that exists twice it is the first, and January 31 + 1 month is the last day
     * of February.
     */
    public Instant after(Instant start, ZoneId zone) {
        if (value == 0) {
            return start;
        }
        if (period.isExact()) {
            return start.plus(value, period.unit());
        }
        var local = start.atZone(zone).toLocalDateTime().plus(value, period.unit());
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }

    /** Reports, at the given field, a value below the least one or a span of more than so many years. */
    public void check(Problems problems, String field, int least, int years) {
        if (value < least) {
            problems.add(field + ".value", "must be " + least + " or more");
        }
        var most = (long) period.perYear() * years;
        if (value > most) {
            problems.add(
                    field + ".value",
                    "must be at most " + most + " (" + years + (years == 1 ? " year" : " years") + ") for period "
                            + period);
        }
    }
}
