package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.customers.Reach;
import io.afters.messages.links.Targets;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox, many messages at a time. */
@Component
class OutboxSql {
    /** What {@link #record} writes of each message. */
    private static final List<String> VERDICT =
            List.of("message_id", "account", "became", "why", "address", "sent", "again", "made", "leased");

    private final JdbcClient jdbc;

    OutboxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param standingBy those of the messages that wait for their turn in a chain */
    void insert(List<OutgoingMessage> messages, Set<OutgoingMessage> standingBy) {
        for (var part : SqlRows.parts(messages, 200)) {
            var values = new ArrayList<@Nullable Object>();
            part.forEach(message -> values.addAll(row(message, standingBy.contains(message))));
            jdbc.sql("insert into message (account_id, task_id, customer_id, channel, recipient, title, text, status,"
                            + " reason, created_at, next_attempt_at, turn, track_links) values "
                            + SqlRows.values(part.size(), 13))
                    .params(values)
                    .update();
        }
    }

    private static List<@Nullable Object> row(OutgoingMessage m, boolean standsBy) {
        var address = m.reach() instanceof Reach.At at ? at.address() : null;
        var reason = m.reach() instanceof Reach.Out out ? out.reason() : standsBy ? Chain.STANDBY : null;
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
                reason,
                created,
                address == null || standsBy ? null : created,
                m.turn(),
                m.trackLinks() && Targets.mayBeIn(m.wording().text()));
    }

    /** What has messages that are due, or that a node has in hand. */
    List<Lane> due(Instant by) {
        // By the status as well, or the optimizer reads every message of the queue instead of the first one of each
        // lane
        return jdbc.sql("select account_id, channel from message where status = 'QUEUED'"
                        + " group by status, account_id, channel having min(next_attempt_at) <= ?")
                .param(SqlTime.of(by))
                .query((row, n) -> new Lane(row.getLong("account_id"), Channel.valueOf(row.getString("channel"))))
                .list();
    }

    /** Locks messages of the lane that are due and that nobody else sends, in the order of their due times. */
    List<Found> lock(Lane lane, Instant dueBy, int most) {
        return jdbc.sql("select id, leased_until is not null as begun from message force index (message_due)"
                        + " where status = 'QUEUED' and account_id = ? and channel = ? and next_attempt_at <= ?"
                        + " and (leased_until is null or leased_until < utc_timestamp(6))"
                        + " order by next_attempt_at limit ? for update skip locked")
                .params(lane.accountId(), lane.channel().name(), SqlTime.of(dueBy), most)
                .query((row, n) -> new Found(row.getLong("id"), row.getBoolean("begun")))
                .list();
    }

    /** Leases locked messages: until the lease ends by the database's clock, they are this node's alone. */
    List<QueuedMessage> lease(Lane lane, List<Found> found, Duration lease) {
        var begun = found.stream().filter(Found::begunBefore).map(Found::id).collect(Collectors.toSet());
        var ids = found.stream().map(Found::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql(
                        "update message set leased_until = utc_timestamp(6) + interval :seconds second, attempts = attempts + 1"
                                + " where account_id = :account and id in (:ids)")
                .param("seconds", lease.toSeconds())
                .param("account", lane.accountId())
                .param("ids", ids)
                .update();
        return jdbc.sql("select id, task_id, customer_id, title, text, turn, track_links, created_at, next_attempt_at,"
                        + " attempts, leased_until from message where account_id = :account and id in (:ids)"
                        + " order by next_attempt_at, id")
                .param("account", lane.accountId())
                .param("ids", ids)
                .query((row, n) -> queued(lane, row, begun))
                .list();
    }

    private static QueuedMessage queued(Lane lane, ResultSet row, Set<Long> begun) throws SQLException {
        return new QueuedMessage(
                row.getLong("id"),
                lane,
                row.getObject("task_id", Long.class),
                row.getLong("customer_id"),
                new Wording(row.getString("title"), row.getString("text")),
                row.getObject("turn", Integer.class),
                row.getBoolean("track_links"),
                SqlTime.get(row, "created_at"),
                SqlTime.get(row, "next_attempt_at"),
                row.getInt("attempts"),
                begun.contains(row.getLong("id")),
                SqlTime.get(row, "leased_until"));
    }

    /**
     * Writes what became of leased messages. Who is late finds the lease in other hands, and is not heard; but a message
     * that was given up as unknown meanwhile gets to know.
     */
    void record(List<Verdict> verdicts) {
        for (var part : SqlRows.parts(verdicts)) {
            var values = new ArrayList<@Nullable Object>();
            part.forEach(verdict -> values.addAll(row(verdict)));
            jdbc.sql("update " + SqlRows.table(part.size(), VERDICT) + " v straight_join message m"
                            + " on m.id = v.message_id"
                            + " set m.status = v.became, m.reason = v.why, m.recipient = coalesce(v.address, m.recipient),"
                            + " m.sent_at = v.sent, m.next_attempt_at = v.again, m.leased_until = null,"
                            + " m.attempts = m.attempts - 1 + v.made"
                            + " where m.account_id = v.account"
                            + " and (m.status = 'QUEUED' and m.leased_until = cast(v.leased as datetime(6))"
                            + " or m.status = 'UNKNOWN' and v.became in ('SENT', 'FAILED'))")
                    .params(values)
                    .update();
        }
    }

    private static List<@Nullable Object> row(Verdict verdict) {
        var message = verdict.message();
        return Arrays.asList(
                message.id(),
                message.accountId(),
                verdict.status().name(),
                verdict.reason(),
                verdict.address(),
                verdict.status() == MessageStatus.SENT ? SqlTime.of(verdict.at()) : null,
                SqlTime.ofNullable(verdict.nextAttemptAt()),
                // The lease counted one.
                message.begunBefore() && verdict.status() == MessageStatus.UNKNOWN
                        ? 0
                        : verdict.attempts().size(),
                SqlTime.of(message.leasedUntil()));
    }

    /** @param begunBefore see {@link QueuedMessage#begunBefore} */
    record Found(long id, boolean begunBefore) {}
}
