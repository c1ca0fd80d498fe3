package io.afters.scenarios;

import io.afters.messages.TasksTold;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes into the timelines of tasks what became of their messages. */
@Component
class TaskNewsSql {
    private final JdbcClient jdbc;

    TaskNewsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TasksTold told) {
        for (var part : SqlRows.parts(told.taskIds())) {
            jdbc.sql("insert into scenario_task_change (task_id, account_id, at, what, cause, reason)"
                            + " select id, account_id, :at, :what, :cause, :reason from scenario_task"
                            + " where account_id = :account and id in (:tasks)")
                    .param("at", SqlTime.of(told.at()))
                    .param("what", told.what().name())
                    .param("cause", Objects.requireNonNullElse(told.cause(), TaskChange.CLOCK))
                    .param("reason", told.reason())
                    .param("account", told.accountId())
                    .param("tasks", part)
                    .update();
        }
    }
}
