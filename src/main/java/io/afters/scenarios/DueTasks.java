package io.afters.scenarios;

import io.afters.customers.Contact;
import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.scenarios.WaitingTasksSql.Due;
import io.afters.shared.Tick;
import io.afters.shared.TimedWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Executes tasks whose time has come, in batches: each batch is one transaction. */
@Component
@Order(10)
public class DueTasks implements TimedWork {
    private static final Logger LOG = LoggerFactory.getLogger(DueTasks.class);
    private static final int BATCH = 200;
    /** How long a task counts as just due while others have waited longer. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final WaitingTasksSql sql;
    private final Contacts contacts;
    private final TaskExecution execution;
    private final Transactions transactions;
    private final TaskCounts counts;

    DueTasks(
            WaitingTasksSql sql,
            Contacts contacts,
            TaskExecution execution,
            Transactions transactions,
            TaskCounts counts) {
        this.sql = sql;
        this.contacts = contacts;
        this.execution = execution;
        this.transactions = transactions;
        this.counts = counts;
    }

    @Override
    public int passOf(Tick tick) {
        return IntStream.range(0, ScenarioTask.SHARDS)
                .map(shard -> TimedWork.all(
                        () -> sql.anyDue(shard, tick.to()), () -> executeBatch(shard, Instant.EPOCH, tick)))
                .sum();
    }

    /**
     * Executes one batch of a shard's due tasks, those first that are overdue longest. While there are more of them, what has
     * just become due need not wait for the end of the queue. How many were executed; 0: none are due, or others have all of
     * them in hand.
     */
    public int executeSome(int shard, Tick tick) {
        var done = executeBatch(shard, Instant.EPOCH, tick);
        return done < BATCH ? done : done + executeBatch(shard, tick.to().minus(FRESH), tick);
    }

    private int executeBatch(int shard, Instant since, Tick tick) {
        try {
            return executeAtMost(BATCH, shard, since, tick);
        } catch (DataIntegrityViolationException | TaskExecution.BadTask e) {
            LOG.warn(
                    "A batch of tasks met bad data; executing them one by one: {}",
                    e.getClass().getSimpleName());
            return oneByOne(shard, tick);
        }
    }

    private int executeAtMost(int most, int shard, Instant since, Tick tick) {
        // Mostly nothing is due: that is found out without a transaction.
        var candidates = sql.due(shard, since, tick.to(), most);
        if (candidates.isEmpty()) {
            return 0;
        }
        var began = System.nanoTime();
        var executed = transactions.inNew(() -> {
            var customers = lockIdle(candidates);
            var due = stillDue(candidates, customers);
            if (!due.isEmpty()) {
                execution.execute(due, customers, tick);
            }
            return due;
        });
        counts.batch(executed, Duration.ofNanos(System.nanoTime() - began));
        return executed.size();
    }

    /** Bad data of one task must not hold up the others: it fails alone. */
    private int oneByOne(int shard, Tick tick) {
        int done = 0;
        for (int i = 0; i < BATCH; i++) {
            try {
                var executed = executeAtMost(1, shard, Instant.EPOCH, tick);
                if (executed == 0) {
                    break;
                }
                done += executed;
            } catch (DataIntegrityViolationException | TaskExecution.BadTask e) {
                done += failFirst(shard, tick, e);
            }
        }
        return done;
    }

    private int failFirst(int shard, Tick tick, RuntimeException reason) {
        return transactions.inNew(() -> {
            var first = sql.due(shard, Instant.EPOCH, tick.to(), 1);
            var due = stillDue(first, lockIdle(first));
            execution.fail(due, reason, tick);
            return due.size();
        });
    }

    private Map<Long, Contact> lockIdle(List<Due> candidates) {
        return contacts.lockIdle(candidates.stream().map(Due::customerId).collect(Collectors.toSet()));
    }

    private List<ScenarioTask> stillDue(List<Due> candidates, Map<Long, Contact> customers) {
        return sql.stillDue(candidates.stream()
                .filter(candidate -> customers.containsKey(candidate.customerId()))
                .map(Due::id)
                .toList());
    }
}
