package io.afters.scenarios;

import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.shared.Tick;
import io.afters.shared.TimedWork;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the windows in which nothing happened. The last moment belongs to the window: it lapses right after. */
@Component
@Order(30)
public class ResultLapses implements TimedWork {
    private static final int BATCH = 500;

    private final WaitingTasksSql sql;
    private final ScenarioTasks tasks;
    private final Contacts contacts;
    private final Transactions transactions;

    ResultLapses(WaitingTasksSql sql, ScenarioTasks tasks, Contacts contacts, Transactions transactions) {
        this.sql = sql;
        this.tasks = tasks;
        this.contacts = contacts;
        this.transactions = transactions;
    }

    @Override
    public int passOf(Tick tick) {
        return TimedWork.all(() -> sql.anyLapsing(tick.to()), () -> lapseSome(tick));
    }

    /** Ends one batch of windows. How many. */
    public int lapseSome(Tick tick) {
        // Mostly nothing has ended: that is found out without a transaction.
        var candidates = sql.lapsingCustomers(tick.to(), BATCH);
        if (candidates.isEmpty()) {
            return 0;
        }
        return transactions.inNew(() -> {
            var customers = contacts.lockIdle(candidates);
            var lapsing = sql.lapsing(customers.keySet(), tick.to());
            lapsing.forEach(task -> task.lapse(tick.of(Objects.requireNonNull(task.resultDueAt))));
            tasks.save(lapsing);
            return lapsing.size();
        });
    }
}
