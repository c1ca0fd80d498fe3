package io.afters.bench;

import io.afters.bench.PlainJdbc.OrderRows;
import io.afters.bench.Restaurant.Purchase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Measures intake, execution and punctuality in alternating rounds with their baselines, prints a table and writes
 * results.json into the folder that is named by the first argument.
 */
public final class Bench {
    private static final int ROUNDS = 3;
    private static final int BATCHED = 10_000;
    private static final int SINGLE = 3_000;
    private static final int CONNECTIONS = 4;
    private static final int SINGLE_CONNECTIONS = 32;
    /** The baseline's rows belong to another account, which has no drain to fear: its tasks are due in a year. */
    private static final long PLAIN_ACCOUNT = 1;
    /** The ids of the baseline's rows in each round begin that far behind the product's. */
    private static final long ID_GAP = 1_000_000_000;

    private final Node node;
    private final Restaurant restaurant;
    private final Figures figures = new Figures();
    private long nextPlainId;

    private Bench(Node node) {
        this.node = node;
        this.restaurant = new Restaurant(node);
    }

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        try (var node = Node.start(folder.resolve("data"))) {
            new Bench(node).run(folder.resolve("results.json"));
        }
    }

    private void run(Path results) throws IOException {
        System.out.println("MariaDB " + node.durability());
        restaurant.open();
        for (var round = 0; round <= ROUNDS; round++) {
            // The first round warms up the JVM and brings every guest in
            var kept = round == 0 ? new Figures() : figures;
            System.out.println(round == 0 ? "Warming up ..." : "Round " + round + " of " + ROUNDS + " ...");
            single(kept);
            ingest(kept);
            execute(kept);
            plain(kept);
        }
        figures.ratio("ingest.vs_batched_jdbc", "ingest.per_s", "plain.ingest_per_s");
        figures.ratio("ingest.single_vs_jdbc", "ingest.single_per_s", "plain.single_per_s");
        figures.ratio("execute.vs_batched_jdbc", "execute.per_s", "plain.execute_per_s");
        System.out.println("Punctuality at 200 tasks/s ...");
        lateness();
        figures.print();
        figures.write(results);
    }

    private void ingest(Figures kept) {
        var batches = restaurant.batches(purchases(BATCHED), 100);
        var seconds = Together.seconds(
                CONNECTIONS, batches, () -> batch -> node.post("/events", batch, "application/cloudevents-batch+json"));
        kept.add("ingest.per_s", BATCHED / seconds);
    }

    private void single(Figures kept) {
        var events = restaurant.events(purchases(SINGLE));
        var seconds = Together.seconds(
                SINGLE_CONNECTIONS, events, () -> event -> node.post("/events", event, "application/cloudevents+json"));
        kept.add("ingest.single_per_s", SINGLE / seconds);
    }

    /** All tasks that the intake has made become due at one moment, and the drains of production execute them. */
    private void execute(Figures kept) {
        var due = Instant.now().plusSeconds(2);
        var tasks = node.jdbc()
                .sql("update scenario_task set due_at = ? where status = 'PENDING' and account_id = ?")
                .params(LocalDateTime.ofInstant(due, ZoneOffset.UTC), node.accountId())
                .update();
        var open = pending();
        if (open != tasks) {
            throw new IllegalStateException(open + " tasks are Pending, not " + tasks);
        }
        waitUntil(due);
        while (anyPending()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        kept.add("execute.per_s", tasks / (Duration.between(due, Instant.now()).toNanos() / 1e9));
        while (anyQueued()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        kept.add("deliver.per_s", tasks / (Duration.between(due, Instant.now()).toNanos() / 1e9));
    }

    private void plain(Figures kept) {
        nextPlainId = nextPlainId / ID_GAP * ID_GAP + ID_GAP;
        var account = node.accountId();
        var scenario = node.jdbc()
                .sql("select max(id) from scenario")
                .query(Long.class)
                .single();
        var campaign = node.jdbc()
                .sql("select max(id) from promo_campaign")
                .query(Long.class)
                .single();
        var guests = node.jdbc()
                .sql("select id from customer where account_id = ?")
                .param(account)
                .query(Long.class)
                .list();
        var single = orderRows(SINGLE, scenario, guests);
        kept.add(
                "plain.single_per_s",
                SINGLE
                        / Together.seconds(8, single, () -> {
                            var connection = node.plainConnection();
                            return row -> PlainJdbc.takeIn(connection, List.of(row));
                        }));
        var many = orderRows(BATCHED, scenario, guests);
        kept.add(
                "plain.ingest_per_s",
                BATCHED
                        / Together.seconds(CONNECTIONS, Pieces.of(many, 100), () -> {
                            var connection = node.plainConnection();
                            return part -> PlainJdbc.takeIn(connection, part);
                        }));
        kept.add(
                "plain.execute_per_s",
                BATCHED
                        / Together.seconds(CONNECTIONS, Pieces.of(many, 200), () -> {
                            var connection = node.plainConnection();
                            return part -> PlainJdbc.execute(connection, campaign, part);
                        }));
    }

    /** Some 200 tasks/s fall due one by one, while the intake is at work. */
    private void lateness() {
        var first = Instant.now().plusSeconds(3);
        var dues = LongStream.range(0, 4_000)
                .mapToObj(i -> first.plus(Duration.ofMillis(5 * i)))
                .toList();
        var begin = node.jdbc()
                .sql("select max(id) from scenario_task where account_id = ?")
                .param(node.accountId())
                .query(Long.class)
                .single();
        for (var from = 0; from < dues.size(); from += 20) {
            var purchases = dues.subList(from, from + 20).stream()
                    .map(due ->
                            restaurant.purchases(1, due.minus(Restaurant.DELAY)).getFirst())
                    .toList();
            waitUntil(purchases.getFirst().at().plus(Restaurant.DELAY).minusSeconds(2));
            node.post("/events", restaurant.batches(purchases, 20).getFirst(), "application/cloudevents-batch+json");
        }
        while (anyPending()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        var late = node.jdbc()
                .sql(
                        "select timestampdiff(microsecond, due_at, ended_at) / 1000 from scenario_task where id > ? and account_id = ?")
                .params(begin, node.accountId())
                .query(Double.class)
                .list();
        figures.add("lateness.p50_ms", Figures.percentile(late, 50));
        figures.add("lateness.p99_ms", Figures.percentile(late, 99));
    }

    /** Completed just now: what they trigger is due in an hour. */
    private List<Purchase> purchases(int count) {
        return restaurant.purchases(count, Instant.now());
    }

    private List<OrderRows> orderRows(int count, long scenario, List<Long> guests) {
        return LongStream.range(0, count)
                .map(i -> nextPlainId++)
                .mapToObj(id -> new OrderRows(
                        PLAIN_ACCOUNT,
                        scenario,
                        guests.get((int) (id * 7919 % guests.size())),
                        id,
                        new BigDecimal("10.50")))
                .toList();
    }

    private int pending() {
        return node.jdbc()
                .sql("select count(*) from scenario_task where status = 'PENDING' and account_id = ?")
                .param(node.accountId())
                .query(Integer.class)
                .single();
    }

    private boolean anyPending() {
        return any("scenario_task where status = 'PENDING'");
    }

    private boolean anyQueued() {
        return any("message where status = 'QUEUED'");
    }

    /** The sandbox's other account goes on living its demo month. */
    private boolean any(String rows) {
        return node.jdbc()
                .sql("select exists (select 1 from " + rows + " and account_id = ?)")
                .param(node.accountId())
                .query(Boolean.class)
                .single();
    }

    private static void waitUntil(Instant moment) {
        for (var left = Duration.between(Instant.now(), moment);
                left.isPositive();
                left = Duration.between(Instant.now(), moment)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }
}
