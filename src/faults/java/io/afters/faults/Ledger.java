package io.afters.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what the platform was told, what the provider got, and what is in the database. */
final class Ledger {
    private static final Duration CALM = Duration.ofMinutes(4);

    private final JdbcClient jdbc;
    private final Provider provider;

    Ledger(JdbcClient jdbc, Provider provider) {
        this.jdbc = jdbc;
        this.provider = provider;
    }

    /** Nothing is due any more, and no message on its way but those that a dead node had in hand. */
    void awaitCalm() {
        Waiting.until(
                "Everything that is due has been executed",
                CALM,
                () -> none("select 1 from scenario_task where account_id = ? and status = 'PENDING'"));
        Waiting.until(
                "Messages have left",
                CALM,
                () -> none(
                        "select 1 from message where account_id = ? and status = 'QUEUED' and leased_until is null"));
    }

    /** The leases of dead nodes run out, as they do within three minutes, and what they had in hand is decided. */
    void letLeasesRunOut() {
        jdbc.sql("update message set leased_until = now(6) where account_id = ? and status = 'QUEUED'"
                        + " and leased_until is not null")
                .param(account())
                .update();
        Waiting.until(
                "Nothing is leased",
                CALM,
                () -> none("select 1 from message where account_id = ? and status = 'QUEUED'"));
    }

    /**
     * What is wrong with a state in the middle of everything, in which tasks wait.
     *
     * @param orders that must be there
     */
    List<String> halfDone(Set<String> orders) {
        var wrong = new ArrayList<String>();
        var tasks = tasks();
        tell(wrong, orders.stream().filter(id -> !tasks.containsKey(id)).count(), "accepted orders without a task");
        var codes = new HashSet<String>();
        var all = tasks.values().stream().flatMap(List::stream).toList();
        tell(
                wrong,
                all.stream()
                        .filter(task -> {
                            var each = task.status().equals("EXECUTED") ? 1 : 0;
                            return task.codes() != each || task.entries() != each || task.messages() != each;
                        })
                        .count(),
                "tasks with some of their effects");
        tell(
                wrong,
                all.stream()
                        .filter(task -> task.code() != null && !codes.add(task.code()))
                        .count(),
                "codes twice");
        tell(wrong, duplicateEvents(), "events stored twice");
        return wrong;
    }

    /** How many messages would be sent though they have arrived. */
    long arrivedThoughQueued() {
        return tasks().values().stream()
                .flatMap(List::stream)
                .filter(task -> "QUEUED".equals(task.message()) && task.code() != null)
                .filter(task -> provider.arrivals(task.code()) > 0)
                .count();
    }

    /** Figures and what is wrong. */
    Findings compare(Map<String, Traffic.Order> accepted) {
        var tasks = tasks();
        var wrong = new ArrayList<String>();
        var doubled = tasks.values().stream().filter(its -> its.size() > 1).count();
        var lost =
                accepted.keySet().stream().filter(id -> !tasks.containsKey(id)).count();
        tell(wrong, lost, "accepted orders without a task");
        tell(wrong, doubled, "orders with more than one task");
        tell(
                wrong,
                tasks.keySet().stream().filter(id -> !accepted.containsKey(id)).count(),
                "tasks of orders that nobody sent");
        int executed = 0;
        int late = 0;
        int early = 0;
        int afterCancellation = 0;
        var slowest = Duration.ZERO;
        var latenesses = new ArrayList<Duration>();
        var codes = new HashSet<String>();
        int doubledMessages = 0;
        int lostMessages = 0;
        int unknown = 0;
        int effects = 0;
        for (var order : accepted.values()) {
            for (var task : tasks.getOrDefault(order.id(), List.of())) {
                if (task.status().equals("EXECUTED")) {
                    executed++;
                    var due = task.due().isAfter(task.created()) ? task.due() : task.created();
                    var lateness = Duration.between(due, task.ended());
                    latenesses.add(lateness);
                    if (lateness.isNegative()) {
                        early++;
                    }
                    slowest = lateness.compareTo(slowest) > 0 ? lateness : slowest;
                    if (order.cancelled() != null && task.ended().isAfter(order.cancelled())) {
                        afterCancellation++;
                    }
                    if (task.code() == null
                            || !codes.add(task.code())
                            || task.codes() != 1
                            || task.entries() != 1
                            || task.messages() != 1) {
                        effects++;
                    }
                    var arrivals = task.code() == null ? 0 : provider.arrivals(task.code());
                    doubledMessages += arrivals > 1 ? 1 : 0;
                    lostMessages += arrivals == 0 && "SENT".equals(task.message()) ? 1 : 0;
                    unknown += "UNKNOWN".equals(task.message()) ? 1 : 0;
                } else if (task.status().equals("CANCELLED")) {
                    late += order.cancelled() == null ? 1 : 0;
                    effects += task.codes() + task.entries() + task.messages() > 0 ? 1 : 0;
                } else {
                    effects++;
                }
            }
        }
        tell(wrong, early, "tasks executed before they were due, or before they were there");
        tell(wrong, late, "tasks cancelled by nobody");
        tell(wrong, afterCancellation, "tasks executed after their cancellation was acknowledged");
        tell(wrong, effects, "tasks without exactly their code, cashback entry and message");
        tell(wrong, doubledMessages, "messages that arrived twice");
        tell(wrong, lostMessages, "messages that count as sent and never arrived");
        tell(wrong, duplicateEvents(), "events stored twice");
        latenesses.sort(Duration::compareTo);
        var p99 = latenesses.isEmpty() ? Duration.ZERO : latenesses.get(latenesses.size() * 99 / 100);
        return new Findings(accepted.size(), executed, lost, doubled + doubledMessages, unknown, p99, slowest, wrong);
    }

    /**
     * @param unknown messages in doubt: a node died, or the provider's answer was lost, while they were on their way
     * @param slowest the longest that an executed task had to wait
     * @param wrong promises that were broken, with how often
     */
    record Findings(
            int orders,
            int executed,
            long lost,
            long doubled,
            int unknown,
            Duration p99,
            Duration slowest,
            List<String> wrong) {}

    private Map<String, List<Task>> tasks() {
        var found = new HashMap<String, List<Task>>();
        jdbc.sql("select o.external_id, t.status, t.due_at, t.created_at, t.ended_at, t.promo_code,"
                        + " (select count(*) from promo_code c where c.task_id = t.id) as codes,"
                        + " (select count(*) from cashback_entry e where e.task_id = t.id) as entries,"
                        + " (select count(*) from message m where m.task_id = t.id) as messages,"
                        + " (select min(m.status) from message m where m.task_id = t.id) as message"
                        + " from scenario_task t join customer_order o on o.id = t.order_id where t.account_id = ?"
                        + " and o.external_id like 'o-%'")
                .param(account())
                .query(row -> {
                    found.computeIfAbsent(row.getString("external_id"), absent -> new ArrayList<>())
                            .add(new Task(
                                    row.getString("status"),
                                    instant(row.getObject("due_at", LocalDateTime.class)),
                                    instant(row.getObject("created_at", LocalDateTime.class)),
                                    row.getObject("ended_at") == null
                                            ? Instant.MAX
                                            : instant(row.getObject("ended_at", LocalDateTime.class)),
                                    row.getString("promo_code"),
                                    row.getInt("codes"),
                                    row.getInt("entries"),
                                    row.getInt("messages"),
                                    row.getString("message")));
                });
        return found;
    }

    private long duplicateEvents() {
        return jdbc.sql("select count(*) - count(distinct source, event_id) from order_event where account_id = ?")
                .param(account())
                .query(Long.class)
                .single();
    }

    private boolean none(String query) {
        try {
            return !jdbc.sql("select exists (" + query + ")")
                    .param(account())
                    .query(Boolean.class)
                    .single();
        } catch (RuntimeException databaseIsAway) {
            return false;
        }
    }

    private long account() {
        return jdbc.sql("select max(id) from account").query(Long.class).single();
    }

    private static void tell(List<String> wrong, long count, String what) {
        if (count > 0) {
            wrong.add(count + " " + what);
        }
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    private record Task(
            String status,
            Instant due,
            Instant created,
            Instant ended,
            @Nullable String code,
            int codes,
            int entries,
            int messages,
            @Nullable String message) {}
}
