package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.shared.WholeDays;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many tasks there were, and what became of them. */
@Component
public class TaskFigures {
    private final TaskFiguresSql sql;

    TaskFigures(TaskFiguresSql sql) {
        this.sql = sql;
    }

    /** The account's tasks that were triggered in these days. */
    public TasksTriggered triggered(Account account, WholeDays days) {
        return TasksTriggered.of(days, sql.triggered(account.id(), days));
    }

    /** How many tasks that were triggered in these days are left with messages of which none reached the guest. */
    public int unreached(Account account, WholeDays days) {
        return sql.unreached(account.id(), days.start(), days.end());
    }

    /** Names of scenarios by id, of deleted ones too. What is not the account's is absent. */
    public Map<Long, String> names(Account account, Collection<Long> scenarioIds) {
        return sql.names(account.id(), scenarioIds);
    }

    /** Whether the account has ever had a scenario. */
    public boolean any(Account account) {
        return sql.any(account.id());
    }
}
