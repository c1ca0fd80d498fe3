package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.shared.Readings;
import io.afters.shared.WholeDays;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many tasks there were, and what became of them. */
@Component
public class TaskFigures {
    private final TaskFiguresSql sql;
    private final Readings<TasksTriggered> readings;

    TaskFigures(TaskFiguresSql sql, Clock clock) {
        this.sql = sql;
        this.readings = new Readings<>(clock, triggered -> triggered.all().triggered());
    }

    /** The account's tasks that were triggered in these days; of very many, as they stood a moment ago. */
    public TasksTriggered triggered(Account account, WholeDays days) {
        return readings.get(account.id(), days, () -> TasksTriggered.of(days, sql.triggered(account.id(), days)));
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
