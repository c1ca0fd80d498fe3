package io.afters.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        var campaign = node.post("/campaigns", """
                {"name": "Bench", "status": "ACTIVE", "discount": {"type": "PERCENT", "value": "10.00"}}""");
        for (var i = 0; i < SCENARIOS; i++) {
            node.post("/scenarios", scenario(i, campaign.get("id").asString()));
        }
    }

    /** Each scenario takes the orders of one price range. */
    private static String scenario(int number, String campaignId) {
        return """
                {"name": "Bench %1$d", "status": "ACTIVE", "trigger": "ORDER_COMPLETED",
                 "limits": {"minOrderPrice": "%2$d.00", "maxOrderPrice": "%2$d.99"},
                 "delay": {"period": "HOUR", "value": %3$d}, "oncePerOrder": true, "oncePerUser": false,
                 "cancellationConditions": ["ORDER_CANCELLED"],
                 "success": {"conditions": ["REVIEW_CREATED"], "waitingTime": {"period": "DAY", "value": 7}},
                 "actions": {
                   "promoCode": {"campaignId": "%4$s", "expiration": {"period": "WEEK", "value": 1}},
                   "cashback": {"type": "FIXED", "value": "5.00"},
                   "message": {"channels": {"SMS": {"text": {
                     "en": "Hi {{userName}}, {{promoCode}} until {{promoCodeExpiresAt}}"}}}}}}""".formatted(number, number * 10, DELAY.toHours(), campaignId);
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
        return purchases.stream().map(Purchase::event).toList();
    }

    /** Batches of events, as JSON. */
    List<String> batches(List<Purchase> purchases, int size) {
        return Pieces.of(purchases, size).stream()
                .map(part -> events(part).stream().collect(Collectors.joining(",", "[", "]")))
                .toList();
    }

    /** An order that was completed. */
    record Purchase(String orderId, String guestId, BigDecimal total, Instant at) {
        String event() {
            return """
                    {"specversion": "1.0", "id": "%1$s", "source": "/bench", "type": "order.completed", "time": "%4$s",
                     "data": {
                       "order": {"id": "%1$s", "number": "%1$s", "sourceType": "IOS_APP", "deliveryType": "TAKEAWAY",
                                 "total": "%3$s"},
                       "customer": {"id": "%2$s", "name": "Olena", "phone": "+380501234567"}}}""".formatted(orderId, guestId, total, at);
        }
    }
}
