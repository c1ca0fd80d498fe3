package io.afters.scenarios;

import io.afters.accounts.Account;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All Pending tasks that a search means, however many, for a cancellation of them. */
@Component
class TasksToCancelSql {
    private static final String PENDING = """
             from scenario_task t force index (scenario_task_status)
            where t.account_id = :account and t.id <= :newest
            """;

    private final JdbcClient jdbc;
    private final TaskSubjectsSql subjects;

    TasksToCancelSql(JdbcClient jdbc, TaskSubjectsSql subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    /** The id of the account's newest task; 0: there is none. */
    long newest(long accountId) {
        return jdbc.sql("select coalesce(max(id), 0) from scenario_task where account_id = ?")
                .param(accountId)
                .query(Long.class)
                .single();
    }

    /** How many Pending tasks there are up to this id, all of them. */
    int pending(Account account, TaskQuery query, long newest) {
        var params = new HashMap<String, Object>(Map.of("account", account.id(), "newest", newest));
        return jdbc.sql("select count(*)" + PENDING + pendingWhere(account, query, params))
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** Notes the Pending tasks up to this id as items of a cancellation; how many. */
    int keepPending(Account account, TaskQuery query, long newest, long cancellationId) {
        var params = new HashMap<String, Object>(
                Map.of("account", account.id(), "newest", newest, "cancellation", cancellationId));
        return jdbc.sql("insert into task_cancellation_item (cancellation_id, customer_id, task_id, account_id)"
                        + " select :cancellation, t.customer_id, t.id, t.account_id" + PENDING
                        + pendingWhere(account, query, params))
                .params(params)
                .update();
    }

    /** Asks each Pending task: this is done once, and for good. */
    private String pendingWhere(Account account, TaskQuery query, Map<String, Object> params) {
        return TaskWhere.of(query.with(TaskStatus.PENDING), subjects.each(account, query), params);
    }
}
