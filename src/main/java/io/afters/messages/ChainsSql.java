package io.afters.messages;

import io.afters.shared.Lookup;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chains of messages, many at a time. */
@Component
class ChainsSql {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ChainsSql(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Gives the next message its turn where the one before it has failed, or was not delivered after all, and lets the
     * others go where one has arrived.
     *
     * @param decided by task, when the message was decided whose turn it was
     */
    void goOn(long accountId, Map<Long, Instant> decided) {
        var turns = new ArrayList<Object[]>();
        var spare = new ArrayList<Object[]>();
        chains(accountId, List.copyOf(decided.keySet())).forEach((task, chain) -> {
            if (chain.reached()) {
                chain.standing().forEach(id -> spare.add(new Object[] {Chain.NOT_NEEDED, accountId, id}));
            }
            var at = Lookup.in(decided, task);
            chain.next()
                    .ifPresent(id -> turns.add(new Object[] {
                        SqlTime.of(at), accountId, id, Chain.NOT_NEEDED, SqlTime.of(Retries.givenUpBefore(at))
                    }));
        });
        batches.batchUpdate(
                "update message set next_attempt_at = ?, reason = null, status = 'QUEUED'"
                        + " where account_id = ? and id = ?"
                        + " and (status = 'QUEUED' or (status = 'SKIPPED' and reason = ? and created_at >= ?))",
                turns);
        batches.batchUpdate(
                "update message set status = 'SKIPPED', reason = ?"
                        + " where account_id = ? and id = ? and status = 'QUEUED'",
                spare);
    }

    /** The same for tasks whose messages were all decided at this moment. */
    void goOn(long accountId, List<Long> tasks, Instant at) {
        goOn(accountId, tasks.stream().collect(Collectors.toMap(task -> task, task -> at)));
    }

    /** The tasks of which these messages are links of a chain. */
    List<Long> tasks(long accountId, List<Long> messageIds) {
        var tasks = new ArrayList<Long>();
        for (var part : SqlRows.parts(messageIds)) {
            tasks.addAll(jdbc.sql("select distinct task_id from message where account_id = :account and id in (:ids)"
                            + " and turn is not null and copy = 0")
                    .param("account", accountId)
                    .param("ids", part)
                    .query(Long.class)
                    .list());
        }
        return tasks;
    }

    private Map<Long, Chain> chains(long accountId, List<Long> taskIds) {
        var links = new HashMap<Long, List<Chain.Link>>();
        for (var part : SqlRows.parts(taskIds)) {
            jdbc.sql("select task_id, id, turn, case"
                            + " when status = 'QUEUED' then if(next_attempt_at is null, 'STANDS_BY', 'ON_ITS_WAY')"
                            + " when status = 'SENT' and receipt = 'UNDELIVERED' then 'FAILED'"
                            + " when status in ('SENT', 'UNKNOWN') then 'ARRIVED'"
                            + " when status = 'SKIPPED' and reason = :spare then 'SPARE'"
                            + " else 'FAILED' end as state from message"
                            + " where account_id = :account and task_id in (:tasks) and turn is not null and copy = 0"
                            + " order by id for update")
                    .param("spare", Chain.NOT_NEEDED)
                    .param("account", accountId)
                    .param("tasks", part)
                    .query(row -> {
                        links.computeIfAbsent(row.getLong("task_id"), task -> new ArrayList<>())
                                .add(new Chain.Link(
                                        row.getLong("id"),
                                        row.getInt("turn"),
                                        Chain.State.valueOf(row.getString("state"))));
                    });
        }
        var chains = new HashMap<Long, Chain>();
        links.forEach((task, its) -> chains.put(task, new Chain(List.copyOf(its))));
        return chains;
    }
}
