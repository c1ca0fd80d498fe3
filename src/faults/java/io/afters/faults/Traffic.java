package io.afters.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A steady stream of orders, as an ordering platform sends them: what is not answered with 202 is sent again, to any node,
 * until it is. It keeps a journal of what was accepted.
 */
final class Traffic {
    /** Of the sandbox's empty account. */
    static final String KEY = "other-key";
    /** The scenario's delay. */
    private static final Duration DELAY = Duration.ofHours(1);

    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int GUESTS = 2_000;
    /** With their cancellations no more events than share a transaction. */
    private static final int ORDERS_IN_A_BATCH = 50;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Node> nodes;
    private final int ordersPerBeat;
    private final Random random = new Random(42);
    private final Map<String, Order> accepted = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Order> toCancel = new ConcurrentLinkedQueue<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean sending = true;
    private final Thread driver;
    private int orders;

    Traffic(List<Node> nodes, int ordersPerSecond) {
        this.nodes = nodes;
        this.ordersPerBeat = Math.max(1, ordersPerSecond / 10);
        this.driver = Thread.ofVirtual().start(this::drive);
    }

    /**
     * What was accepted of one order.
     *
     * @param due when its task is to be executed
     * @param cancelled when its cancellation was acknowledged; null: not at all
     */
    record Order(
            String id,
            String guest,
            Instant due,
            @org.jspecify.annotations.Nullable Instant cancelled) {
        private String event(String type, String suffix) {
            return """
                    {"specversion": "1.0", "id": "%1$s%5$s", "source": "/faults", "type": "%4$s", "time": "%3$s",
                     "data": {"order": {"id": "%1$s", "total": "20.00"},
                              "customer": {"id": "%2$s", "name": "Olena", "phone": "+380501234567"}}}""".formatted(id, guest, due.minus(DELAY), type, suffix);
        }
    }

    /** Ends it, and waits until everything that was sent has been accepted. */
    void stop() {
        sending = false;
        try {
            driver.join();
            Waiting.until("All events are accepted", Duration.ofMinutes(3), () -> open.get() == 0);
            senders.shutdown();
            senders.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that was ever accepted, as after the loss of a database, until it is accepted again. How many orders. */
    int sendAgain() {
        var all = List.copyOf(accepted.values());
        for (int from = 0; from < all.size(); from += ORDERS_IN_A_BATCH) {
            var body = all.subList(from, Math.min(all.size(), from + ORDERS_IN_A_BATCH)).stream()
                    .flatMap(order -> Stream.of(
                                    order.event("order.completed", ""),
                                    order.cancelled() == null ? "" : order.event("order.cancelled", "-c"))
                            .filter(event -> !event.isEmpty()))
                    .collect(Collectors.joining(",", "[", "]"));
            while (!isAccepted(body)) {
                Waiting.pass(BEAT);
            }
        }
        return all.size();
    }

    Map<String, Order> accepted() {
        return accepted;
    }

    /** How often each HTTP status was answered; 0: no answer at all. */
    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    private void drive() {
        while (sending) {
            Waiting.pass(BEAT);
            var batch = new ArrayList<Order>();
            for (int i = 0; i < ordersPerBeat; i++) {
                var due = Instant.now().plusMillis(2_000 + random.nextInt(3_000));
                batch.add(new Order("o-" + orders++, "c-" + random.nextInt(GUESTS), due, null));
            }
            var repeated = random.nextInt(20) == 0;
            send(batch, "order.completed", "", repeated, order -> {
                accepted.put(order.id(), order);
                if (order.id().hashCode() % 5 == 0) {
                    toCancel.add(order);
                }
            });
            var cancelled = new ArrayList<Order>();
            for (var next = toCancel.poll(); next != null; next = toCancel.poll()) {
                cancelled.add(next);
            }
            if (!cancelled.isEmpty()) {
                send(
                        cancelled,
                        "order.cancelled",
                        "-c",
                        false,
                        order -> accepted.put(
                                order.id(), new Order(order.id(), order.guest(), order.due(), Instant.now())));
            }
        }
    }

    private void send(
            List<Order> batch,
            String type,
            String suffix,
            boolean repeated,
            java.util.function.Consumer<Order> acknowledged) {
        var body = batch.stream().map(order -> order.event(type, suffix)).collect(Collectors.joining(",", "[", "]"));
        open.incrementAndGet();
        senders.execute(() -> {
            while (!isAccepted(body)) {
                Waiting.pass(BEAT);
            }
            batch.forEach(acknowledged);
            if (repeated) {
                isAccepted(body);
            }
            open.decrementAndGet();
        });
    }

    private boolean isAccepted(String body) {
        var node = nodes.get(java.util.concurrent.ThreadLocalRandom.current().nextInt(nodes.size()));
        try {
            var request = HttpRequest.newBuilder(node.api("/events"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + KEY)
                    .header("Content-Type", "application/cloudevents-batch+json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            count(answer.statusCode());
            if (answer.statusCode() == 202 && !answer.body().contains("\"rejected\":[]")) {
                throw new IllegalStateException("An event was refused: " + answer.body());
            }
            return answer.statusCode() == 202;
        } catch (IOException e) {
            count(0);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void count(int status) {
        statuses.computeIfAbsent(status, absent -> new AtomicInteger()).incrementAndGet();
    }
}
