package io.afters.scenarios;

import io.afters.accounts.Caller;
import io.afters.scenarios.TaskCancellation.Late;
import io.afters.scenarios.TaskCancellation.Status;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cancellations of many tasks in the database, with the tasks that still wait for their turn. */
@Component
class TaskCancellationsSql {
    private final JdbcClient jdbc;

    TaskCancellationsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes one, unless it was made by an earlier try. Its id, when it is new. */
    Optional<Long> insert(long accountId, String filter, Caller by, byte[] startKey, Instant now) {
        var isNew = jdbc.sql("insert ignore into task_cancellation"
                        + " (account_id, filter, total, status, started_by, staff_id, start_key, created_at)"
                        + " values (?,?,0,'RUNNING',?,?,?,?)")
                .params(accountId, filter, by.label())
                .param(by.staffId())
                .params(startKey, SqlTime.of(now))
                .update();
        return isNew == 1 ? Optional.of(startedWith(accountId, startKey)) : Optional.empty();
    }

    void total(long accountId, long id, int total) {
        jdbc.sql("update task_cancellation set total = ? where account_id = ? and id = ?")
                .params(total, accountId, id)
                .update();
    }

    long startedWith(long accountId, byte[] startKey) {
        return jdbc.sql("select id from task_cancellation where account_id = ? and start_key = ?")
                .params(accountId, startKey)
                .query(Long.class)
                .single();
    }

    Optional<TaskCancellation> find(long accountId, long id) {
        return jdbc.sql("select * from task_cancellation where account_id = ? and id = ?")
                .params(accountId, id)
                .query((row, n) -> cancellation(row))
                .optional();
    }

    List<TaskCancellation> latest(long accountId, int most) {
        return jdbc.sql("select * from task_cancellation where account_id = ? order by id desc limit ?")
                .params(accountId, most)
                .query((row, n) -> cancellation(row))
                .list();
    }

    /** Locks one, of any account, for whoever works on it. */
    Optional<TaskCancellation> lock(long id) {
        return jdbc.sql("select * from task_cancellation where id = ? for update")
                .param(id)
                .query((row, n) -> cancellation(row))
                .optional();
    }

    /** The next tasks, in the order of their customers. */
    List<Item> next(TaskCancellation work, int most) {
        return jdbc.sql("select customer_id, task_id from task_cancellation_item"
                        + " where account_id = ? and cancellation_id = ? order by customer_id, task_id limit ?")
                .params(work.accountId(), work.id(), most)
                .query((row, n) -> new Item(row.getLong("customer_id"), row.getLong("task_id")))
                .list();
    }

    /** These had their turn. */
    void advance(TaskCancellation work, List<Item> items, int cancelled, Late late) {
        for (var part : SqlRows.parts(items.stream().map(Item::task).toList())) {
            jdbc.sql("delete from task_cancellation_item where account_id = :account and cancellation_id = :id"
                            + " and customer_id between :first and :last and task_id in (:tasks)")
                    .param("account", work.accountId())
                    .param("id", work.id())
                    .param("first", items.getFirst().customer())
                    .param("last", items.getLast().customer())
                    .param("tasks", part)
                    .update();
        }
        jdbc.sql("update task_cancellation set cancelled = cancelled + ?, late_executed = late_executed + ?,"
                        + " late_cancelled = late_cancelled + ?, late_failed = late_failed + ?"
                        + " where account_id = ? and id = ?")
                .params(cancelled, late.executed(), late.cancelled(), late.failed(), work.accountId(), work.id())
                .update();
    }

    /** Takes some of those away that will not have a turn; how many. */
    int forget(TaskCancellation work, int most) {
        return jdbc.sql("delete from task_cancellation_item where account_id = ? and cancellation_id = ? limit ?")
                .params(work.accountId(), work.id(), most)
                .update();
    }

    void end(TaskCancellation work, Status status, Instant now) {
        jdbc.sql("update task_cancellation set status = ?, ended_at = ?"
                        + " where account_id = ? and id = ? and status = 'RUNNING'")
                .params(status.name(), SqlTime.of(now), work.accountId(), work.id())
                .update();
    }

    private static TaskCancellation cancellation(ResultSet row) throws SQLException {
        return new TaskCancellation(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("filter"),
                row.getInt("total"),
                row.getInt("cancelled"),
                new Late(row.getInt("late_executed"), row.getInt("late_cancelled"), row.getInt("late_failed")),
                Status.valueOf(row.getString("status")),
                row.getString("started_by"),
                row.getObject("staff_id", Long.class),
                SqlTime.get(row, "created_at"),
                SqlTime.getNullable(row, "ended_at"));
    }

    /** A task that waits for its turn; our ids. */
    record Item(long customer, long task) {}
}
