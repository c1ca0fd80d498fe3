package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.messages.AttemptsSql.Made;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts, and what they change of their messages. */
@Component
class ReceiptsSql {
    /** Of two receipts the later in this order holds: what was read arrived, and what arrived did so after all. */
    private static final String RANK = "field(%s, 'UNDELIVERED', 'DELIVERED', 'READ')";

    /** What we call a message ourselves, as {@link Parcels} has it. */
    private static final Pattern KEY = Pattern.compile("m-(\\d{1,18})");

    private final JdbcClient jdbc;

    ReceiptsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The id as the provider answered it when it took the message over. Only message centres write one id in several ways; one
     * that is known as it stands is meant so, and one that may be several messages' is left as it is.
     */
    String asAnswered(long accountId, String told) {
        var others = SameId.otherwise(told);
        if (others.isEmpty()) {
            return told;
        }
        var known = new HashSet<String>();
        for (var part : SqlRows.parts(List.copyOf(others))) {
            jdbc.sql("select distinct a.provider_id from message_attempt a"
                            + " where a.account_id = :account and (a.provider_id = :told or (a.provider_id in (:others)"
                            + " and a.gateway = 'SMPP'))")
                    .param("account", accountId)
                    .param("told", told)
                    .param("others", part)
                    .query(String.class)
                    .list()
                    .forEach(known::add);
        }
        return SameId.known(told, known::contains);
    }

    void insert(long accountId, Channel channel, String providerId, Receipt receipt) {
        jdbc.sql("insert ignore into message_receipt (account_id, channel, provider_id, kind, told_at, reason)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(new @Nullable Object[] {
                    accountId,
                    channel.name(),
                    providerId,
                    receipt.kind().name(),
                    SqlTime.of(receipt.at()),
                    receipt.reason()
                })
                .update();
    }

    /**
     * The messages that the provider calls so, or that we do. Waits for attempts that are just being written: their writer
     * may not have seen the receipt.
     */
    List<Long> lockedMessages(long accountId, String providerId) {
        var key = KEY.matcher(providerId);
        if (key.matches()) {
            return List.of(Long.valueOf(key.group(1)));
        }
        return jdbc
                .sql("select message_id from message_attempt where account_id = ? and provider_id = ?"
                        + " order by message_id for update")
                .params(accountId, providerId)
                .query(Long.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Brings attempts that have just been written together with receipts that were there first; which messages are lost, and since when. */
    Map<Long, Instant> meet(List<Made> attempts) {
        var met = waitingFor(attempts);
        met.forEach(found -> apply(found.accountId(), found.channel(), found.messageId(), found.receipt()));
        return met.stream()
                .filter(found -> found.receipt().kind() == Receipt.Kind.UNDELIVERED)
                .collect(Collectors.toMap(
                        Found::messageId, found -> found.receipt().at(), (one, other) -> other));
    }

    /** The tasks of those of the messages that did not arrive, as far as is known now. */
    List<Long> tasksOfUndelivered(long accountId, List<Long> messageIds) {
        var tasks = new ArrayList<Long>();
        for (var part : SqlRows.parts(messageIds)) {
            tasks.addAll(jdbc.sql("select distinct task_id from message where account_id = :account and id in (:ids)"
                            + " and receipt = 'UNDELIVERED' and task_id is not null")
                    .param("account", accountId)
                    .param("ids", part)
                    .query(Long.class)
                    .list());
        }
        return tasks;
    }

    private List<Found> waitingFor(List<Made> attempts) {
        var found = new ArrayList<Found>();
        for (var part : SqlRows.parts(of(attempts, attempt -> attempt.providerId() != null))) {
            found.addAll(jdbc.sql("select a.message_id, r.account_id, r.channel, r.kind, r.told_at, r.reason"
                            + " from message_attempt a join message m on m.id = a.message_id"
                            + " join message_receipt r on r.account_id = a.account_id and r.channel = m.channel"
                            + " and r.provider_id = a.provider_id where a.message_id in (:ids)")
                    .param("ids", part)
                    .query((row, n) -> found(row))
                    .list());
        }
        // Of an answer that was lost, our own key is all that a provider can have told us by.
        for (var part : SqlRows.parts(of(attempts, attempt -> attempt.outcome() == Attempt.Outcome.UNKNOWN))) {
            found.addAll(jdbc.sql("select m.id as message_id, r.account_id, r.channel, r.kind, r.told_at, r.reason"
                            + " from message m join message_receipt r on r.account_id = m.account_id"
                            + " and r.channel = m.channel and r.provider_id = concat('m-', m.id)"
                            + " where m.id in (:ids)")
                    .param("ids", part)
                    .query((row, n) -> found(row))
                    .list());
        }
        return found;
    }

    private static List<Long> of(List<Made> attempts, Predicate<Attempt> which) {
        return attempts.stream()
                .map(Made::attempt)
                .filter(which)
                .map(Attempt::messageId)
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("message_id"),
                row.getLong("account_id"),
                Channel.valueOf(row.getString("channel")),
                new Receipt(
                        Receipt.Kind.valueOf(row.getString("kind")),
                        SqlTime.get(row, "told_at"),
                        row.getString("reason")));
    }

    /**
     * Writes a receipt down beside its message, unless a better one is there. Any receipt proves that the provider took the
     * message over, also when that answer was lost.
     */
    void apply(long accountId, Channel channel, long messageId, Receipt receipt) {
        jdbc.sql("update message set receipt = :kind, receipt_at = :at,"
                        + " sent_at = coalesce(sent_at, :at), reason = if(status = 'SENT', reason, null),"
                        + " next_attempt_at = null, leased_until = null, status = 'SENT'"
                        + " where account_id = :account and id = :id and channel = :channel"
                        + " and (status in ('SENT', 'UNKNOWN') or (status = 'QUEUED' and leased_until is null"
                        + " and attempts > 0))"
                        + " and (receipt is null or " + RANK.formatted("receipt") + " < " + RANK.formatted(":kind")
                        + ")")
                .param("kind", receipt.kind().name())
                .param("at", SqlTime.of(receipt.at()))
                .param("account", accountId)
                .param("id", messageId)
                .param("channel", channel.name())
                .update();
    }

    /** An erased person's receipts go with what the provider called the messages: call it before that is forgotten. */
    void forget(long accountId, long customerId) {
        jdbc.sql("delete r from message_receipt r"
                        + " join message_attempt a on a.account_id = r.account_id and a.provider_id = r.provider_id"
                        + " join message m on m.id = a.message_id and m.channel = r.channel"
                        + " where r.account_id = ? and m.customer_id = ?")
                .params(accountId, customerId)
                .update();
        jdbc.sql("delete r from message_receipt r join message m on m.account_id = r.account_id"
                        + " and m.channel = r.channel and r.provider_id = concat('m-', m.id)"
                        + " where r.account_id = ? and m.customer_id = ?")
                .params(accountId, customerId)
                .update();
    }

    /** A receipt, and the message that it is of. */
    private record Found(long messageId, long accountId, Channel channel, Receipt receipt) {}
}
