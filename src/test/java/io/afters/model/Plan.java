package io.afters.model;

import io.afters.shared.TimeUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How the clock moves. Histories of the same hundred share it, so that they can pass through one database side by side:
 * its drains run what is due for all accounts.
 */
record Plan(Instant start, List<Move> moves) {

    /** One move of the clock; what is queued may be sent before and after it. */
    record Move(Duration by, boolean sendsBefore, boolean sendsAfter) {}

    /** How many neighbouring seeds share a plan. */
    static final int SHARED_BY = 100;

    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-10-20T00:00:00Z"),
            Instant.parse("2026-10-24T20:00:00Z"),
            Instant.parse("2026-11-29T21:30:00Z"),
            Instant.parse("2027-01-30T10:15:00Z"),
            Instant.parse("2027-03-26T22:00:00Z"),
            Instant.parse("2028-02-27T12:00:00.000001Z"));

    static Plan of(long seed) {
        var dice = new Dice(Math.floorDiv(seed, SHARED_BY));
        var moves = new ArrayList<Move>();
        var number = dice.between(5, 10);
        while (moves.size() < number) {
            moves.add(new Move(length(dice), dice.percent(30), dice.percent(30)));
        }
        return new Plan(dice.oneOf(STARTS), moves);
    }

    private static Duration length(Dice dice) {
        return switch (dice.between(1, 12)) {
            case 1 -> Duration.ZERO;
            case 2 -> Duration.ofNanos(1_000);
            case 3 -> Duration.ofSeconds(dice.between(1, 90));
            case 4 -> Duration.ofMinutes(dice.oneOf(10, 30, 59, 60, 61));
            case 5, 6 -> Duration.ofHours(dice.oneOf(1, 2, 3, 12));
            case 7, 8, 9 -> Duration.ofHours(dice.oneOf(23, 24, 25, 48));
            case 10 -> Duration.ofDays(dice.between(1, 7)).plusSeconds(dice.between(0, 59));
            case 11 -> Duration.ofDays(7);
            default -> Duration.ofDays(dice.oneOf(28, 30, 31, 35));
        };
    }

    /** The moments at which the clock stands, one after the other. */
    List<Instant> stops() {
        var stops = new ArrayList<Instant>(List.of(start));
        moves.forEach(move -> stops.add(stops.getLast().plus(move.by())));
        return stops;
    }

    /** Spans that bring things to borders: whole moves of the clock are among them. */
    static final List<Span> SPANS = List.of(
            Span.none(),
            Span.of(0, TimeUnit.DAY),
            Span.of(1, TimeUnit.MINUTE),
            Span.of(10, TimeUnit.MINUTE),
            Span.of(90, TimeUnit.MINUTE),
            Span.of(1, TimeUnit.HOUR),
            Span.of(2, TimeUnit.HOUR),
            Span.of(24, TimeUnit.HOUR),
            Span.of(1, TimeUnit.DAY),
            Span.of(1, TimeUnit.DAY),
            Span.of(2, TimeUnit.DAY),
            Span.of(7, TimeUnit.DAY),
            Span.of(1, TimeUnit.WEEK),
            Span.of(1, TimeUnit.MONTH));
}
