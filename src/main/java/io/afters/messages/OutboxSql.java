package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.customers.Reach;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox, many messages at a time. */
@Component
class OutboxSql {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OutboxSql(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(List<OutgoingMessage> messages) {
        for (var part : SqlRows.parts(messages, 200)) {
            var values = new ArrayList<@Nullable Object>();
            part.forEach(message -> values.addAll(row(message)));
            jdbc.sql("insert into message (account_id, task_id, customer_id, channel, recipient, title, text, status,"
                            + " reason, created_at, next_attempt_at, turn, track_links) values "
                            + SqlRows.values(part.size(), 13))
                    .params(values)
                    .update();
        }
    }

    private static List<@Nullable Object> row(OutgoingMessage m) {
        var address = m.reach() instanceof Reach.At at ? at.address() : null;
        var created = SqlTime.of(m.createdAt());
        return Arrays.asList(
                m.accountId(),
                m.taskId(),
                m.customerId(),
                m.channel().name(),
                address,
                m.wording().title(),
                m.wording().text(),
                address == null ? "SKIPPED" : "QUEUED",
                m.reach() instanceof Reach.Out out ? out.reason() : null,
                created,
                address == null ? null : created,
                m.turn(),
                m.trackLinks());
    }

    /** Leases messages that are due and that nobody else sends. In the order of their due times. */
    List<QueuedMessage> lease(Instant dueBy, Instant now, Instant until, int most) {
        var ids = jdbc.sql("select id from message where status = 'QUEUED' and next_attempt_at <= :due"
                        + " and (leased_until is null or leased_until < :now)"
                        + " order by next_attempt_at limit :most for update skip locked")
                .param("due", SqlTime.of(dueBy))
                .param("now", SqlTime.of(now))
                .param("most", most)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update message set leased_until = :until, attempts = attempts + 1 where id in (:ids)")
                .param("until", SqlTime.of(until))
                .param("ids", ids)
                .update();
        return jdbc.sql(
                        "select id, account_id, customer_id, channel, title, text, track_links, next_attempt_at, attempts"
                                + " from message where id in (:ids) order by next_attempt_at, id")
                .param("ids", ids)
                .query((row, n) -> new QueuedMessage(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getLong("customer_id"),
                        Channel.valueOf(row.getString("channel")),
                        new Wording(row.getString("title"), row.getString("text")),
                        row.getBoolean("track_links"),
                        SqlTime.get(row, "next_attempt_at"),
                        row.getInt("attempts")))
                .list();
    }

    /** Writes what became of leased messages. */
    void record(List<Delivered> delivered) {
        batches.batchUpdate(
                "update message set status = ?, reason = ?, recipient = coalesce(?, recipient), sent_at = ?,"
                        + " next_attempt_at = ?, leased_until = null, attempts = attempts - ? where id = ? and status = 'QUEUED'",
                delivered.stream()
                        .map(d -> new @Nullable Object[] {
                            d.status().name(),
                            d.reason(),
                            d.address(),
                            d.status() == MessageStatus.SENT ? SqlTime.of(d.at()) : null,
                            SqlTime.ofNullable(d.nextAttemptAt()),
                            // The lease counted one.
                            d.attempt() == null ? 1 : 0,
                            d.messageId()
                        })
                        .toList());
    }

    /** Gives back messages that this node had leased and not begun. */
    void release(List<Long> ids, Instant leasedUntil) {
        if (!ids.isEmpty()) {
            jdbc.sql("update message set leased_until = null, attempts = attempts - 1"
                            + " where id in (:ids) and status = 'QUEUED' and leased_until = :until")
                    .param("ids", ids)
                    .param("until", SqlTime.of(leasedUntil))
                    .update();
        }
    }

    boolean anyDue(Instant by) {
        return jdbc.sql("select exists (select 1 from message where status = 'QUEUED' and next_attempt_at <= ?)")
                .param(SqlTime.of(by))
                .query(Boolean.class)
                .single();
    }

    /** What became of one message. A next attempt means that it stays queued; no attempt, that none was made. */
    record Delivered(
            long messageId,
            MessageStatus status,
            @Nullable String reason,
            @Nullable String address,
            Instant at,
            @Nullable Instant nextAttemptAt,
            AttemptsSql.@Nullable Made attempt) {}
}
