package io.afters.sandbox;

import io.afters.orders.DeliveryType;
import io.afters.orders.OrderEvent;
import io.afters.orders.OrderFacts;
import io.afters.orders.Review;
import io.afters.orders.SourceType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the demo restaurant: made up, and the same for the same day.
 *
 * @param orders in the order of their times; those of later today have yet to come
 */
record DemoMonth(Instant begin, Instant end, List<DemoOrder> orders) {
    /** A few more than a month: guests who did not come back for 30 days are among them. */
    private static final int DAYS = 35;

    private static final int GUESTS = 80;
    private static final long SEED = 20_261;

    /** The month that ends now. */
    static DemoMonth until(Instant now, ZoneId zone) {
        var first = LocalDate.ofInstant(now, zone).minusDays(DAYS - 1);
        var begin = first.atTime(9, 0).atZone(zone).toInstant();
        return new DemoMonth(begin, now, new Diary(first, zone).orders());
    }

    /** All events up to the end, in the order of their times: a list for each hour in which something happened. */
    List<List<OrderEvent>> hours() {
        var hours = orders.stream()
                .flatMap(order -> order.events().stream())
                .filter(event -> !event.occurredAt().isAfter(end))
                .sorted(Comparator.comparing(OrderEvent::occurredAt))
                .collect(Collectors.groupingBy(
                        event -> event.occurredAt().truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.toList()));
        return List.copyOf(hours.values());
    }

    /** Makes the orders up. */
    private static final class Diary {
        private static final Review NONE = new Review(null, null);
        private static final List<String> GOOD =
                List.of("Дуже смачно, дякуємо!", "Best carbonara in town", "Швидко і гаряче", "Піца супер!");
        private static final List<String> BAD = List.of("Довго чекали", "Cold when it arrived", "Забули соус");

        private final SplittableRandom random = new SplittableRandom(SEED);
        private final LocalDate first;
        private final ZoneId zone;

        Diary(LocalDate first, ZoneId zone) {
            this.first = first;
            this.zone = zone;
        }

        /** A guest orders at this time. */
        private record Visit(DemoGuest guest, Instant at) {}

        List<DemoOrder> orders() {
            var visits = Stream.concat(
                            DemoGuest.some(GUESTS, random).stream(), Stream.of(DemoGuest.withFaultyApp(DAYS - 3)))
                    .flatMap(this::visits)
                    .sorted(Comparator.comparing(Visit::at))
                    .toList();
            return IntStream.range(0, visits.size())
                    .mapToObj(n -> order(visits.get(n), 1001 + n))
                    .toList();
        }

        private Stream<Visit> visits(DemoGuest guest) {
            return IntStream.iterate(guest.firstDay(), day -> day < DAYS, day -> day + pause(guest))
                    .mapToObj(day -> first.plusDays(day).atTime(timeOfDay()).atZone(zone))
                    .map(time -> new Visit(guest, time.toInstant()));
        }

        private int pause(DemoGuest guest) {
            return Math.max(1, guest.everyDays() + random.nextInt(-3, 4));
        }

        /** Lunch, dinner, and a little of the hours between them. */
        private LocalTime timeOfDay() {
            var dice = random.nextInt(100);
            var hour = dice < 32 ? random.nextInt(12, 15) : dice < 84 ? random.nextInt(18, 22) : random.nextInt(10, 23);
            return LocalTime.of(hour, random.nextInt(60), random.nextInt(60));
        }

        private DemoOrder order(Visit visit, int number) {
            var guest = visit.guest();
            var delivery = random.nextInt(100) < 85 ? guest.delivery() : other(guest.delivery());
            var facts = new OrderFacts(
                    "demo-" + number, Integer.toString(number), source(guest, delivery), delivery, total(guest));
            var cancelled = random.nextInt(100) < 8 ? after(visit.at(), 3, 25) : null;
            var completed = cancelled == null ? completed(visit.at(), delivery) : null;
            var reviewed = completed != null && random.nextInt(100) < 24 ? awake(after(completed, 20, 1_700)) : null;
            return new DemoOrder(
                    guest.facts(),
                    facts,
                    visit.at(),
                    completed,
                    cancelled,
                    reviewed,
                    reviewed == null ? NONE : review(),
                    random.nextInt(100));
        }

        private static DeliveryType other(DeliveryType usual) {
            return usual == DeliveryType.DINE_IN ? DeliveryType.TABLE_RESERVATION : DeliveryType.TAKEAWAY;
        }

        private SourceType source(DemoGuest guest, DeliveryType delivery) {
            return switch (delivery) {
                case DINE_IN -> SourceType.ON_SITE;
                case TABLE_RESERVATION -> random.nextBoolean() ? SourceType.CALL_CENTER : SourceType.WEBSITE;
                default -> guest.source();
            };
        }

        /** Whole fives of hryvnias; now and then there is a party. */
        private BigDecimal total(DemoGuest guest) {
            var factor = random.nextInt(100) < 8 ? random.nextDouble(2, 4) : random.nextDouble(0.6, 1.5);
            return BigDecimal.valueOf(Math.round(guest.appetite() * factor / 5) * 500, 2);
        }

        /** Some orders are late. */
        private Instant completed(Instant placed, DeliveryType delivery) {
            return switch (delivery) {
                case DINE_IN, TABLE_RESERVATION -> after(placed, 55, 130);
                case TAKEAWAY -> after(placed, 15, 40);
                default -> random.nextInt(100) < 7 ? after(placed, 155, 200) : after(placed, 30, 80);
            };
        }

        private Instant after(Instant time, int leastMinutes, int mostMinutes) {
            return time.plusSeconds(random.nextLong(leastMinutes * 60L, mostMinutes * 60L));
        }

        /** Nobody writes reviews at night. */
        private @Nullable Instant awake(Instant time) {
            return time.atZone(zone).getHour() < 8 ? time.plus(8, ChronoUnit.HOURS) : time;
        }

        private Review review() {
            var rating = List.of(5, 5, 5, 5, 4, 4, 4, 3, 2, 1).get(random.nextInt(10));
            var texts = rating >= 4 ? GOOD : BAD;
            return new Review(rating, random.nextInt(100) < 45 ? null : texts.get(random.nextInt(texts.size())));
        }
    }
}
