package io.afters.accounts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of each day in which guests are left in peace.
 *
 * @param from the first quiet moment
 * @param until the first moment that is quiet no more; before {@code from}: on the next day. Never the same as {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** The first moment from this one on at which messages may leave: the same one, when it is not quiet. */
    public Instant over(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        var time = local.toLocalTime();
        var overnight = until.isBefore(from);
        var quiet =
                overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return at;
        }
        var day = overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        var end = day.atTime(until).atZone(zone).toInstant();
        // In the hour that a clock change repeats, the end may have passed once already.
        return end.isAfter(at) ? end : at;
    }
}
