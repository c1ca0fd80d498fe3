package io.afters.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Plain JDBC at its best, beside the product: on the same tables, with as many connections and in the manner that were
 * fastest when it was tried. Its rows belong to another account of the same installation.
 */
final class Plain {
    /** The database gives the ids behind the highest one: so far behind those we go on. */
    private static final long GAP = 10_000_000;

    private final Random random = new Random(7);
    private final Database database;
    private final long accountId;
    private final long campaignId;
    private final List<Long> scenarios;
    private final List<Long> guests;
    private long nextId;

    Plain(Database database) {
        this.database = database;
        this.accountId = id("select min(id) from account");
        this.campaignId = id("select max(id) from promo_campaign");
        this.scenarios = ids("select id from scenario order by id desc limit " + Restaurant.SCENARIOS);
        this.guests = ids(
                "select id from customer where account_id = (select max(id) from account) order by id desc limit 50000");
        this.nextId = id("select coalesce(max(id), 0) from scenario_task");
    }

    /** With which manner and how many connections. */
    record Way(Writing writing, int connections) {
        /** All that are worth a trial. */
        static List<Way> all() {
            return List.of(
                    new Way(Writing.BULK, 2),
                    new Way(Writing.BULK, 4),
                    new Way(Writing.BULK, 8),
                    new Way(Writing.MANY_VALUES, 2),
                    new Way(Writing.MANY_VALUES, 4),
                    new Way(Writing.MANY_VALUES, 8));
        }
    }

    /** The account that its rows belong to. */
    long accountId() {
        return accountId;
    }

    /** New orders of the product's guests and scenarios. */
    List<Order> orders(int count) {
        return orders(count, accountId);
    }

    List<Order> orders(int count, long ofAccount) {
        nextId = (nextId / GAP + 1) * GAP;
        return LongStream.range(0, count)
                .mapToObj(i -> new Order(
                        nextId++,
                        ofAccount,
                        scenarios.get(random.nextInt(scenarios.size())),
                        guests.get(random.nextInt(guests.size())),
                        new BigDecimal("10.50")))
                .toList();
    }

    /** Orders, events and tasks, in transactions of a hundred. Events per second. */
    double ingest(List<Order> orders, Way way) {
        return each(Pieces.of(orders, 100), way.writing(), way.connections(), orders.size(), (connection, part) -> {
            // In the order of customers, or two would wait for each other
            var sorted = new ArrayList<>(part);
            sorted.sort(Comparator.comparingLong(Order::customerId));
            PlainIntake.write(connection, way.writing(), sorted);
        });
    }

    /** One transaction for each event. Events per second. */
    double ingestSingly(List<Order> orders, int connections) {
        return each(orders, Writing.BULK, connections, orders.size(), PlainIntake::takeIn);
    }

    /** Executes the tasks of these orders, in transactions of two hundred. Tasks per second. */
    double execute(List<Order> orders, Way way) {
        return each(
                Pieces.of(orders, 200),
                way.writing(),
                way.connections(),
                orders.size(),
                (connection, part) -> PlainExecution.write(connection, way.writing(), campaignId, part));
    }

    private <T> double each(
            List<T> pieces, Writing writing, int connections, int count, Together.Work<Connection, T> work) {
        return count / Together.seconds(connections, pieces, () -> database.plain(writing.options), work);
    }

    private long id(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }

    private List<Long> ids(String sql) {
        return database.jdbc().sql(sql).query(Long.class).list();
    }
}
