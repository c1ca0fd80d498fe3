package io.afters.scenarios;

import io.afters.shared.SqlTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a search asks each task "t", as the end of a statement. */
final class TaskWhere {
    /** They are few, and lead wherever they are asked for. */
    private static final String UNREACHED = " and t.id in (select u.task_id from message_unreached u"
            + " where u.account_id = :account and u.since is not null)";

    private TaskWhere() {}

    /** @param params takes what the conditions name */
    static String of(TaskQuery query, TaskSubjects sought, Map<String, Object> params) {
        var where = new StringBuilder();
        narrow(where, params, "t.status = :status", "status", name(query.status()));
        narrow(where, params, "t.result = :result", "result", name(query.result()));
        narrow(where, params, "t.scenario_id = :scenario", "scenario", query.scenarioId());
        between(where, params, "t.triggered_at", "triggered", query.triggered());
        between(where, params, "t.due_at", "due", query.due());
        if (!query.executed().isAny()) {
            where.append(" and t.status = 'EXECUTED'");
            between(where, params, "t.ended_at", "executed", query.executed());
        }
        if (query.unreached()) {
            where.append(UNREACHED);
        }
        if (!sought.perTask().isEmpty()) {
            where.append(" and ").append(sought.perTask());
            sought.params().forEach(params::putIfAbsent);
        }
        return where.toString();
    }

    private static void between(
            StringBuilder where, Map<String, Object> params, String column, String name, TaskQuery.Between time) {
        narrow(where, params, column + " >= :" + name + "From", name + "From", SqlTime.ofNullable(time.from()));
        narrow(where, params, column + " < :" + name + "To", name + "To", SqlTime.ofNullable(time.to()));
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
