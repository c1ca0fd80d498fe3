package io.afters.replay;

import io.afters.orders.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the file tells, moved by whole weeks into the time that begins now: what was a Friday evening stays one.
 *
 * @param events in the order of their times
 * @param weeks by how many
 * @param assumedCompletion whether orders count as completed an hour after they were placed: the file does not tell
 */
record Story(List<PastEvent> events, long weeks, boolean assumedCompletion) {
    private static final Duration COMPLETED_AFTER = Duration.ofHours(1);
    private static final int MOST_EVENTS_AT_ONCE = 1_000;

    static Story of(OrderFile file, Instant now, ZoneId zone) {
        var first = file.orders().stream().map(PastOrder::placed).min(LocalDateTime::compareTo);
        if (first.isEmpty()) {
            throw new Refusal("The file has no order that can be used.");
        }
        var weeks = weeksTo(now, first.get(), zone);
        var assumed =
                !file.columns().contains(Column.COMPLETED) && !file.columns().contains(Column.CANCELLED);
        var events = file.orders().stream()
                .flatMap(order -> Stream.of(
                        event(EventType.ORDER_CREATED, order.placed(), order, weeks, zone),
                        event(
                                EventType.ORDER_COMPLETED,
                                assumed ? order.placed().plus(COMPLETED_AFTER) : order.completed(),
                                order,
                                weeks,
                                zone),
                        event(EventType.ORDER_CANCELLED, order.cancelled(), order, weeks, zone),
                        event(EventType.REVIEW_CREATED, order.reviewed(), order, weeks, zone)))
                .flatMap(List::stream)
                .sorted(PastEvent.BY_TIME)
                .toList();
        return new Story(events, weeks, assumed);
    }

    /** The least number of weeks that brings the time after now. May be negative, for a file from the future. */
    private static long weeksTo(Instant now, LocalDateTime time, ZoneId zone) {
        var weeks = ChronoUnit.WEEKS.between(time, LocalDateTime.ofInstant(now, zone)) - 1;
        while (!moved(time, weeks, zone).isAfter(now)) {
            weeks++;
        }
        return weeks;
    }

    /** The event, or none when it never happened. */
    private static List<PastEvent> event(
            EventType type, @Nullable LocalDateTime at, PastOrder order, long weeks, ZoneId zone) {
        return at == null ? List.of() : List.of(new PastEvent(type, moved(at, weeks, zone), order));
    }

    private static Instant moved(LocalDateTime time, long weeks, ZoneId zone) {
        return time.plusWeeks(weeks).atZone(zone).toInstant();
    }

    Instant begin() {
        return events.getFirst().at();
    }

    Instant end() {
        return events.getLast().at();
    }

    /** What is told at once: events of the same moment, and not too many. */
    List<List<PastEvent>> toldAtOnce() {
        var parts = new ArrayList<List<PastEvent>>();
        int from = 0;
        for (int i = 1; i <= events.size(); i++) {
            if (i == events.size()
                    || i - from == MOST_EVENTS_AT_ONCE
                    || !events.get(i).at().equals(events.get(from).at())) {
                parts.add(events.subList(from, i));
                from = i;
            }
        }
        return parts;
    }
}
