package io.afters.messages;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks are left with messages of which none arrived. */
@Component
class UnreachedSql {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    UnreachedSql(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Makes others wait who lose messages of the same tasks now: of two that see each other's message as still on its way,
     * neither would find out. Locking the messages themselves would deadlock.
     *
     * @param taskIds in order
     */
    void lock(long accountId, List<Long> taskIds) {
        batches.batchUpdate(
                "insert into message_unreached (task_id, account_id) values (?, ?)"
                        + " on duplicate key update account_id = values(account_id)",
                taskIds.stream().map(id -> new Object[] {id, accountId}).toList());
    }

    List<Task> read(long accountId, List<Long> taskIds) {
        var tasks = new ArrayList<Task>();
        for (var part : SqlRows.parts(taskIds)) {
            tasks.addAll(jdbc.sql("""
                            select m.task_id, max(u.since) is not null as marked,
                                   min((m.status in ('FAILED', 'SKIPPED') and not m.reason <=> 'ERASED')
                                       or m.receipt <=> 'UNDELIVERED') as lost,
                                   max(coalesce(m.receipt in ('DELIVERED', 'READ'), false)) as arrived
                            from message m join message_unreached u on u.task_id = m.task_id
                            where m.account_id = :account and m.task_id in (:tasks)
                            group by m.task_id
                            """)
                    .param("account", accountId)
                    .param("tasks", part)
                    .query((row, n) -> new Task(
                            row.getLong("task_id"),
                            row.getBoolean("marked"),
                            row.getBoolean("lost"),
                            row.getBoolean("arrived")))
                    .list());
        }
        return tasks;
    }

    void mark(long accountId, SortedMap<Long, Instant> tasks) {
        batches.batchUpdate(
                "insert into message_unreached (task_id, account_id, since) values (?, ?, ?)"
                        + " on duplicate key update since = values(since)",
                tasks.entrySet().stream()
                        .map(task -> new Object[] {task.getKey(), accountId, SqlTime.of(task.getValue())})
                        .toList());
    }

    void unmark(long accountId, List<Long> taskIds) {
        for (var part : SqlRows.parts(taskIds)) {
            jdbc.sql("delete from message_unreached where account_id = :account and task_id in (:tasks)")
                    .param("account", accountId)
                    .param("tasks", part)
                    .update();
        }
    }

    /**
     * A task with messages.
     *
     * @param marked whether it was known that none arrived
     * @param lost whether none arrived, and nobody is trying any more; not where the last ones were taken back, as the person
     *     was erased
     * @param arrived whether a provider told that one did
     */
    record Task(long id, boolean marked, boolean lost, boolean arrived) {}
}
