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
     * Gives the next message its turn where the one before it has failed, and lets the others go where one has arrived.
     *
     * @param decided by task, when the message was decided whose turn it was
     */
    void goOn(long accountId, Map<Long, Instant> decided) {
        var turns = new ArrayList<Object[]>();
        var spare = new ArrayList<Object[]>();
        chains(accountId, List.copyOf(decided.keySet())).forEach((task, chain) -> {
            var waiting = chain.waiting();
            if (chain.reached()) {
                waiting.forEach(id -> spare.add(new Object[] {Chain.NOT_NEEDED, accountId, id}));
            } else if (chain.broken() && !waiting.isEmpty()) {
                turns.add(new Object[] {SqlTime.of(Lookup.in(decided, task)), accountId, waiting.getFirst()});
            }
        });
        batches.batchUpdate(
                "update message set next_attempt_at = ?, reason = null"
                        + " where account_id = ? and id = ? and status = 'QUEUED'",
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
            jdbc.sql("select task_id, id, turn, status, next_attempt_at is null as standing from message"
                            + " where account_id = :account and task_id in (:tasks) and turn is not null and copy = 0"
                            + " order by id for update")
                    .param("account", accountId)
                    .param("tasks", part)
                    .query(row -> {
                        var status = MessageStatus.valueOf(row.getString("status"));
                        var link = new Chain.Link(
                                row.getLong("id"),
                                row.getInt("turn"),
                                status,
                                status == MessageStatus.QUEUED && row.getBoolean("standing"));
                        links.computeIfAbsent(row.getLong("task_id"), task -> new ArrayList<>())
                                .add(link);
                    });
        }
        var chains = new HashMap<Long, Chain>();
        links.forEach((task, its) -> chains.put(task, new Chain(List.copyOf(its))));
        return chains;
    }
}
