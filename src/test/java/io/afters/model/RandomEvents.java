package io.afters.model;

import io.afters.customers.Channel;
import io.afters.customers.CustomerFacts;
import io.afters.model.Picture.TaskSeen;
import io.afters.orders.DeliveryType;
import io.afters.orders.EventType;
import io.afters.orders.OrderEvent;
import io.afters.orders.OrderFacts;
import io.afters.orders.SourceType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events: repeated, late, early, in the wrong order, and often just before, at or just after a moment that matters. */
final class RandomEvents {
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Dice dice;
    private final Reference world;
    private final List<Instant> stops;
    private final int customers;
    private final List<OrderEvent> sent = new ArrayList<>();
    private final Map<String, String> owners = new LinkedHashMap<>();

    RandomEvents(Dice dice, Plan plan, Reference world) {
        this.dice = dice;
        this.world = world;
        this.stops = plan.stops();
        this.customers = dice.oneOf(1, 1, 2, 2, 3, 5);
    }

    OrderEvent next() {
        if (!sent.isEmpty() && dice.percent(12)) {
            return dice.oneOf(sent);
        }
        var order = owners.isEmpty() || dice.percent(40) ? newOrder() : dice.oneOf(List.copyOf(owners.keySet()));
        var customer = dice.percent(97) ? owners.get(order) : customer();
        var event = new OrderEvent(
                dice.percent(95) ? "/p/" : "/q/",
                dice.percent(97) || sent.isEmpty()
                        ? "e" + (sent.size() + 1)
                        : dice.oneOf(sent).id(),
                dice.oneOf(
                        EventType.ORDER_CREATED,
                        EventType.ORDER_CREATED,
                        EventType.ORDER_COMPLETED,
                        EventType.ORDER_CANCELLED,
                        EventType.REVIEW_CREATED),
                time(),
                order(order),
                customer(customer),
                null);
        sent.add(event);
        return event;
    }

    private String newOrder() {
        var order = "o" + (owners.size() + 1);
        owners.put(order, customer());
        return order;
    }

    private String customer() {
        return "c" + dice.between(1, customers);
    }

    private Instant time() {
        var now = world.now();
        var latest = now.plus(AHEAD);
        var time = switch (dice.between(1, 12)) {
            case 1, 2, 3 -> now;
            case 4 -> now.plusSeconds(dice.between(1, 600));
            case 5 -> now.minus(Reference.HORIZON);
            case 6 -> now.minus(Duration.ofHours(dice.between(25, 24 * 40)));
            case 7, 8 -> now.minusSeconds(dice.between(0, 24 * 3_600));
            case 9 -> dueAtAStop();
            default -> momentOfATask();
        };
        var near = dice.percent(40) ? nudged(time) : time;
        return near.isAfter(latest) ? latest : near;
    }

    private Instant nudged(Instant time) {
        return dice.percent(50) ? time.plus(MICRO) : time.minus(MICRO);
    }

    /** A time from which a span leads to one of the next stops of the clock. */
    private Instant dueAtAStop() {
        var next = stops.stream()
                .filter(stop -> stop.isAfter(world.now()))
                .limit(3)
                .toList();
        var start = next.isEmpty() ? world.now() : dice.oneOf(next);
        var span = dice.oneOf(Plan.SPANS);
        var length = Duration.between(start, span.after(start));
        return start.minus(length);
    }

    private Instant momentOfATask() {
        var tasks = List.copyOf(world.picture().tasks().values());
        return tasks.isEmpty() ? world.now() : momentOf(dice.oneOf(tasks));
    }

    private Instant momentOf(TaskSeen task) {
        var moment = switch (dice.between(1, 4)) {
            case 1 -> task.triggeredAt();
            case 2 -> task.dueAt();
            case 3 -> task.endedAt();
            default -> task.resultDueAt();
        };
        return moment == null ? world.now() : moment;
    }

    private OrderFacts order(String id) {
        return new OrderFacts(
                id,
                dice.maybe(40, () -> "N" + dice.between(1, 99)),
                dice.maybe(70, () -> dice.oneOf(SourceType.values())),
                dice.maybe(70, () -> dice.oneOf(DeliveryType.values())),
                dice.maybe(70, this::total));
    }

    private BigDecimal total() {
        return new BigDecimal(dice.oneOf("0.00", "0.05", "9.99", "10.00", "25.90", "33.33", "100.05", "100.06"));
    }

    private CustomerFacts customer(String id) {
        return new CustomerFacts(
                id,
                dice.maybe(40, () -> dice.oneOf("Olena", "Олег", "Bob <b>{{promoCode}}</b> & Co")),
                dice.maybe(40, () -> dice.oneOf("+380501234567", "+380671234567")),
                dice.maybe(40, () -> dice.oneOf("olena@example.com", "oleh@example.com")),
                dice.maybe(40, () -> dice.oneOf("en", "uk", "pl")),
                tokens(),
                consents());
    }

    private List<String> tokens() {
        return dice.percent(30) ? List.of(dice.oneOf("t1", "t2")) : List.of();
    }

    private Map<Channel, Boolean> consents() {
        var consents = new EnumMap<Channel, Boolean>(Channel.class);
        for (var channel : Channel.values()) {
            if (dice.percent(15)) {
                consents.put(channel, dice.percent(50));
            }
        }
        return consents;
    }
}
