package io.afters.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is measured with: twenty active scenarios with a code, cashback and a message, of which each order triggers one,
 * and a town of guests who order again and again, so that each has open tasks to look at.
 */
final class Restaurant {
    static final int GUESTS = 5_000;
    private static final int SCENARIOS = 20;
    static final Duration DELAY = Duration.ofHours(1);

    private final Random random = new Random(20261122);
    private final Node node;
    private int orders;

    Restaurant(Node node) {
        this.node = node;
    }

    void open() {
        var campaign = node.post(
                "/campaigns",
                Map.of(
                        "name", "Bench",
                        "status", "ACTIVE",
                        "discount", Map.of("type", "PERCENT", "value", "10.00")));
        for (var i = 0; i < SCENARIOS; i++) {
            node.post("/scenarios", scenario(i, campaign.get("id").asString()));
        }
    }

    /** Each scenario takes the orders of one price range. */
    private static Map<String, @Nullable Object> scenario(int number, String campaignId) {
        return Map.of(
                "name", "Bench " + number,
                "status", "ACTIVE",
                "trigger", "ORDER_COMPLETED",
                "limits", Map.of("minOrderPrice", (number * 10) + ".00", "maxOrderPrice", (number * 10) + ".99"),
                "delay", Map.of("period", "HOUR", "value", DELAY.toHours()),
                "oncePerOrder", true,
                "oncePerUser", false,
                "cancellationConditions", List.of("ORDER_CANCELLED"),
                "success",
                        Map.of("conditions", List.of("REVIEW_CREATED"), "waitingTime", Map.of("period", "DAY", "value", 7)),
                "actions",
                        Map.of(
                                "promoCode",
                                Map.of("campaignId", campaignId, "expiration", Map.of("period", "WEEK", "value", 1)),
                                "cashback",
                                Map.of("type", "FIXED", "value", "5.00"),
                                "message",
                                Map.of(
                                        "channels",
                                        Map.of(
                                                "SMS",
                                                Map.of(
                                                        "text",
                                                        Map.of(
                                                                "en",
                                                                "Hi {{userName}}, {{promoCode}} until {{promoCodeExpiresAt}}"))))));
    }

    /** So many new orders that were completed at this time, of random guests and random prices. */
    List<Purchase> purchases(int count, Instant at) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Purchase(
                        "o-" + orders++,
                        "c-" + random.nextInt(GUESTS),
                        new BigDecimal(random.nextInt(SCENARIOS) * 10 + ".50"),
                        at))
                .toList();
    }

    /** One event each, as JSON. */
    List<String> events(List<Purchase> purchases) {
        return purchases.stream().map(p -> node.toJson(p.event())).toList();
    }

    /** Batches of events, as JSON. */
    List<String> batches(List<Purchase> purchases, int size) {
        var batches = new ArrayList<String>();
        for (var from = 0; from < purchases.size(); from += size) {
            batches.add(events(purchases.subList(from, Math.min(from + size, purchases.size()))).stream()
                    .collect(Collectors.joining(",", "[", "]")));
        }
        return batches;
    }

    /** An order that was completed. */
    record Purchase(String orderId, String guestId, BigDecimal total, Instant at) {
        Map<String, Object> event() {
            return Map.of(
                    "specversion", "1.0",
                    "id", orderId,
                    "source", "/bench",
                    "type", "order.completed",
                    "time", at.toString(),
                    "data",
                            Map.of(
                                    "order",
                                    Map.of(
                                            "id", orderId,
                                            "number", orderId,
                                            "sourceType", "IOS_APP",
                                            "deliveryType", "TAKEAWAY",
                                            "total", total.toPlainString()),
                                    "customer",
                                    Map.of("id", guestId, "name", "Olena", "phone", "+380501234567")));
        }
    }
}
