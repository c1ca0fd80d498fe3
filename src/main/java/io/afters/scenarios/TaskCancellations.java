package io.afters.scenarios;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.audit.AuditEntry.FromTo;
import io.afters.audit.AuditTrail;
import io.afters.database.Transactions;
import io.afters.scenarios.TaskCancellation.Status;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Cancels all Pending tasks that a filter shows, in the background, on whichever node. */
@Component
public class TaskCancellations {
    private static final int KEY_BYTES = 16;

    private final RandomGenerator random = new SecureRandom();
    private final TaskCancellationsSql sql;
    private final TasksToCancelSql tasks;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    TaskCancellations(
            TaskCancellationsSql sql,
            TasksToCancelSql tasks,
            Transactions transactions,
            AuditTrail audit,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.sql = sql;
        this.tasks = tasks;
        this.transactions = transactions;
        this.audit = audit;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** What would be cancelled now. Counts to the last one: it is asked once, before something deliberate. */
    public Scope scope(Account account, TaskQuery query) {
        var newest = tasks.newest(account.id());
        return new Scope(query.with(TaskStatus.PENDING), newest, tasks.pending(account, query, newest));
    }

    /**
     * Begins to cancel the tasks of the scope that are Pending at this moment; the id of the work.
     *
     * @param filter as people know the query: the URL of the list
     */
    public long start(Account account, Scope scope, String filter, Caller by) {
        var startKey = new byte[KEY_BYTES];
        random.nextBytes(startKey);
        transactions.runInNew(() -> sql.insert(account.id(), filter, by, startKey, clock.instant())
                .ifPresent(id -> {
                    sql.total(account.id(), id, tasks.keepPending(account, scope.query(), scope.newest(), id));
                    scheduler.ifAvailable(s -> s.schedule(TaskCancellationTask.ALARM.of(id)));
                }));
        // Only now, after the commit, can the scheduler see it.
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        return sql.startedWith(account.id(), startKey);
    }

    /** The latest ones, newest first. */
    public List<TaskCancellation> latest(Account account, int most) {
        return sql.latest(account.id(), most);
    }

    /** Throws {@link NotFound} when the account has none with this id. */
    public TaskCancellation get(Account account, long id) {
        return sql.find(account.id(), id).orElseThrow(() -> new NotFound("cancellation"));
    }

    /** Stops it after the batch at hand; one that has ended stays as it is. */
    public void stop(Account account, long id, Caller by) {
        transactions.runInNew(() -> {
            get(account, id);
            sql.lock(id).filter(TaskCancellation::isRunning).ifPresent(running -> end(running, Status.STOPPED, by));
        });
    }

    /** Ends one that is locked and running, and says in the audit trail what came of it. */
    void end(TaskCancellation running, Status as, Caller by) {
        sql.end(running, as, clock.instant());
        var report = new TreeMap<String, FromTo>();
        report.put("filter", new FromTo(null, running.filter()));
        report.put("total", number(running.total()));
        report.put("cancelled", number(running.cancelled()));
        report.put("lateExecuted", number(running.late().executed()));
        report.put("lateCancelled", number(running.late().cancelled()));
        report.put("lateFailed", number(running.late().failed()));
        report.put("notReached", number(running.total() - running.done()));
        audit.tell(by, "CANCELLED", "TaskCancellation", Ids.format(running.id()), Map.copyOf(report));
    }

    private static FromTo number(int number) {
        return new FromTo(null, Integer.toString(number));
    }

    /**
     * Tasks that may be cancelled together.
     *
     * @param newest the id of the newest task there was: one that is triggered later is not meant
     * @param count how many there were
     */
    public record Scope(TaskQuery query, long newest, int count) {}
}
