package io.afters.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is measured with: twenty active scenarios with a code, cashback and a message, of which each order triggers one,
 * and a town of guests who order again and again, so that each has open tasks to look at.
 */
final class Restaurant {
    static final int GUESTS = 5_000;
    static final int SCENARIOS = 20;
    static final Duration DELAY = Duration.ofHours(1);
    /** What a provider of text messages lets pass in a second. */
    static final int USUAL_RATE = 50;

    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final Random random = new Random(20261122);
    private final Node node;
    private int orders;

    private Restaurant(Node node) {
        this.node = node;
    }

    /** Opens it, and brings every guest in once. */
    static Restaurant open(Node node) {
        var restaurant = new Restaurant(node);
        var campaign = node.post("/campaigns", """
                {"name": "Bench", "status": "ACTIVE", "discount": {"type": "PERCENT", "value": "10.00"}}""");
        for (var i = 0; i < SCENARIOS; i++) {
            node.post("/scenarios", scenario(i, campaign.get("id").asString()));
        }
        restaurant.textAtMost(USUAL_RATE);
        restaurant.everybodyOrders();
        return restaurant;
    }

    /** Of a database where it is open already. */
    static Restaurant of(Node node) {
        return new Restaurant(node);
    }

    /** How many text messages may leave in a second; 0: as many as can. It takes a node two seconds to notice. */
    void textAtMost(int perSecond) {
        node.call("PUT", "/channels/SMS", """
                {"provider": "OUTBOX", "settings": {}, "ratePerSecond": %s, "fallback": null}""".formatted(perSecond == 0 ? "null" : Integer.toString(perSecond)));
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

    /** Completed just now: what they trigger is due in an hour. */
    List<Purchase> purchases(int count) {
        return purchases(count, Instant.now());
    }

    /** Sends batches of a hundred over so many connections. Events per second. */
    double sendBatches(List<Purchase> purchases, int connections) {
        var batches = Pieces.of(purchases, 100).stream()
                .map(part -> part.stream().map(Purchase::event).collect(Collectors.joining(",", "[", "]")))
                .toList();
        return purchases.size()
                / Together.seconds(
                        connections, batches, node::wire, (wire, batch) -> wire.post("/events", BATCH, batch));
    }

    /** Sends them one by one. Events per second. */
    double sendSingly(List<Purchase> purchases, int connections) {
        var events = purchases.stream().map(Purchase::event).toList();
        return purchases.size()
                / Together.seconds(connections, events, node::wire, (wire, event) -> wire.post("/events", ONE, event));
    }

    Wire wire() throws IOException {
        return node.wire();
    }

    /** Sends one event, and waits for the answer. */
    void send(Wire wire, Purchase purchase) throws IOException {
        wire.post("/events", ONE, purchase.event());
    }

    private void everybodyOrders() {
        var first = IntStream.range(0, GUESTS)
                .mapToObj(i -> new Purchase("o-" + orders++, "c-" + i, new BigDecimal("10.50"), Instant.now()))
                .toList();
        sendBatches(Stream.of(first, purchases(GUESTS)).flatMap(List::stream).toList(), 4);
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

    /** An order that was completed. */
    record Purchase(String orderId, String guestId, BigDecimal total, Instant at) {
        private String phone() {
            return "+38050" + (1_000_000 + Integer.parseInt(guestId.substring(2)));
        }

        String event() {
            return """
                    {"specversion": "1.0", "id": "%1$s", "source": "/bench", "type": "order.completed", "time": "%4$s",
                     "data": {
                       "order": {"id": "%1$s", "number": "%1$s", "sourceType": "IOS_APP", "deliveryType": "TAKEAWAY",
                                 "total": "%3$s"},
                       "customer": {"id": "%2$s", "name": "Olena", "phone": "%5$s"}}}""".formatted(orderId, guestId, total, at, phone());
        }
    }
}
