package io.afters.messages;

import io.afters.customers.CustomerErased;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts, many at a time. */
@Component
class AttemptsSql {
    private final JdbcClient jdbc;
    private final ReceiptsSql receipts;

    AttemptsSql(JdbcClient jdbc, ReceiptsSql receipts) {
        this.jdbc = jdbc;
        this.receipts = receipts;
    }

    /**
     * Keeps the attempts, as part of the transaction that records what became of their messages.
     *
     * @return the messages of which a provider had told already that they will not arrive, and when it did
     */
    Map<Long, Instant> insert(List<Made> attempts) {
        var undelivered = new HashMap<Long, Instant>();
        for (var part : SqlRows.parts(attempts)) {
            var values = new ArrayList<@Nullable Object>();
            for (var made : part) {
                var attempt = made.attempt();
                values.add(attempt.messageId());
                values.add(attempt.number());
                values.add(made.accountId());
                values.add(SqlTime.of(attempt.startedAt()));
                values.add(SqlTime.of(attempt.endedAt()));
                values.add(attempt.outcome().name());
                values.add(attempt.reason());
                values.add(attempt.gateway());
                values.add(attempt.providerId());
            }
            // A commit whose answer was lost is done again: the attempt stands already.
            jdbc.sql(
                            "insert ignore into message_attempt (message_id, number, account_id, started_at, ended_at, outcome,"
                                    + " reason, gateway, provider_id) values " + SqlRows.values(part.size(), 9))
                    .params(values)
                    .update();
            forgetErased(part);
            undelivered.putAll(receipts.meet(part));
        }
        return undelivered;
    }

    /** A person may have been erased while the message was on its way. */
    private void forgetErased(List<Made> attempts) {
        var telling = attempts.stream()
                .map(Made::attempt)
                .filter(attempt -> attempt.reason() != null || attempt.providerId() != null)
                .map(Attempt::messageId)
                .toList();
        for (var part : SqlRows.parts(telling)) {
            jdbc.sql("update message_attempt a join message m on m.id = a.message_id"
                            + " join customer c on c.id = m.customer_id set a.reason = null, a.provider_id = null"
                            + " where a.message_id in (:ids) and c.erased_at is not null")
                    .param("ids", part)
                    .update();
        }
    }

    Map<Long, List<Attempt>> of(long accountId, List<Long> messageIds) {
        var found = new HashMap<Long, List<Attempt>>();
        for (var part : SqlRows.parts(messageIds)) {
            jdbc.sql("select * from message_attempt where account_id = :account and message_id in (:ids)"
                            + " order by message_id, number")
                    .param("account", accountId)
                    .param("ids", part)
                    .query((row, n) -> attempt(row))
                    .list()
                    .forEach(attempt -> found.computeIfAbsent(attempt.messageId(), id -> new ArrayList<>())
                            .add(attempt));
        }
        return found;
    }

    /** What providers said of messages to an erased person may name the person; that and when they were asked stays. */
    @EventListener
    void on(CustomerErased erased) {
        receipts.forget(erased.accountId(), erased.customerId());
        jdbc.sql("update message_attempt a join message m on m.id = a.message_id"
                        + " set a.reason = null, a.provider_id = null"
                        + " where m.account_id = ? and m.customer_id = ?")
                .params(erased.accountId(), erased.customerId())
                .update();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getLong("message_id"),
                row.getInt("number"),
                SqlTime.get(row, "started_at"),
                SqlTime.get(row, "ended_at"),
                Attempt.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("gateway"),
                row.getString("provider_id"));
    }

    /** An attempt that this node has made, for this account. */
    record Made(long accountId, Attempt attempt) {}
}
