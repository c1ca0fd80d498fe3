package io.afters.scenarios;

import io.afters.accounts.Caller;
import io.afters.audit.AuditTrail;
import io.afters.customers.Contacts;
import io.afters.customers.CustomerErased;
import io.afters.database.Transactions;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tasks that wait for their due time, as people end them. */
@Component
public class PendingTasks {
    private static final int BATCH = 500;

    private final WaitingTasksSql sql;
    private final ScenarioTasks tasks;
    private final Contacts contacts;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    PendingTasks(
            WaitingTasksSql sql,
            ScenarioTasks tasks,
            Contacts contacts,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.tasks = tasks;
        this.contacts = contacts;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Cancels one task by hand.
     *
     * @return whether it left Pending through this call, and the status that it has now
     */
    public Cancelling cancel(long accountId, long taskId, Caller by) {
        return transactions.inNew(() -> {
            var seen = sql.find(accountId, taskId).orElseThrow(() -> new NotFound("task"));
            contacts.lock(accountId, List.of(seen.trigger.customerId()));
            // Read again: only now, with its customer locked, nobody else can change it.
            var task = sql.find(accountId, taskId).orElseThrow(() -> new NotFound("task"));
            var cancelled = task.cancel("STAFF", by.label(), clock.instant());
            if (cancelled) {
                tasks.save(List.of(task));
                audit.tell(by, "CANCELLED", "ScenarioTask", Ids.format(taskId));
            }
            return new Cancelling(cancelled, task.status);
        });
    }

    /** An erased person is written to no more. */
    @EventListener
    void on(CustomerErased erased) {
        var pending = sql.pendingOf(erased.accountId(), erased.customerId());
        pending.forEach(task -> task.cancel("CUSTOMER_ERASED", TaskChange.CLOCK, erased.now()));
        tasks.save(pending);
    }

    /** Cancels all tasks of a deleted scenario. How many. */
    int cancelAll(Scenario scenario, Caller by) {
        int all = 0;
        for (int some; (some = cancelSome(scenario, by)) > 0; ) {
            all += some;
        }
        return all;
    }

    private int cancelSome(Scenario scenario, Caller by) {
        return transactions.inNew(() -> {
            var customers = contacts.lock(
                    scenario.accountId(), sql.pendingCustomers(scenario.accountId(), scenario.id(), BATCH));
            var pending = sql.pending(scenario.accountId(), scenario.id(), customers.keySet());
            var now = clock.instant();
            pending.forEach(task -> task.cancel("SCENARIO_DELETED", by.label(), now));
            tasks.save(pending);
            return customers.size();
        });
    }

    /** What came of cancelling by hand. */
    public record Cancelling(boolean cancelled, TaskStatus status) {}
}
