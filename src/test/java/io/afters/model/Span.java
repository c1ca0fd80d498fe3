package io.afters.model;

import io.afters.shared.TimeUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A number of periods. Its own arithmetic, apart from the product's: this is what is to be compared. */
record Span(long value, TimeUnit period) {
    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    static Span of(long value, TimeUnit period) {
        return new Span(value, period);
    }

    static Span none() {
        return of(0, TimeUnit.MINUTE);
    }

    Instant after(Instant start) {
        if (value == 0) {
            return start;
        }
        return switch (period) {
            case MINUTE -> start.plus(Duration.ofMinutes(value));
            case HOUR -> start.plus(Duration.ofHours(value));
            case DAY -> instant(local(start).plusDays(value));
            case WEEK -> instant(local(start).plusDays(7 * value));
            case MONTH -> instant(local(start).plusMonths(value));
        };
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, KYIV);
    }

    /** A time that does not exist moves forward by what the clocks skip; of one that exists twice, the first. */
    private static Instant instant(LocalDateTime local) {
        var offsets = KYIV.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var skipped = KYIV.getRules().getTransition(local);
            return local.plus(skipped.getDuration()).toInstant(skipped.getOffsetAfter());
        }
        var first = local.toInstant(offsets.getFirst());
        var last = local.toInstant(offsets.getLast());
        return first.isBefore(last) ? first : last;
    }

    @Override
    public String toString() {
        return value + " " + period;
    }
}
