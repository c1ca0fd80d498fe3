package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.customers.CustomerErased;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Searches over messages. */
@Component
class MessageListSql {
    private static final String FOUND = """
             from message m join customer c on c.id = m.customer_id
            where m.account_id = :account and m.id < :before
              and (:task is null or m.task_id = :task)
              and (:customer is null or c.external_id = :customer)
              and (:channel is null or m.channel = :channel)
              and (:status is null or m.status = :status)
            order by m.id desc limit :most
            """;

    private final JdbcClient jdbc;

    MessageListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MessageShown> find(long accountId, MessageQuery query, long before, int most) {
        return asked(
                        jdbc.sql("select m.*, c.external_id as customer_external, c.name as customer_name" + FOUND),
                        accountId,
                        query)
                .param("before", before)
                .param("most", most)
                .query((row, n) -> shown(row))
                .list();
    }

    /** How many messages there are; counting ends at this many. */
    int count(long accountId, MessageQuery query, int most) {
        return asked(jdbc.sql("select count(*) from (select m.id" + FOUND + ") counted"), accountId, query)
                .param("before", Long.MAX_VALUE)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static StatementSpec asked(StatementSpec statement, long accountId, MessageQuery query) {
        return statement
                .param("account", accountId)
                .param("task", query.taskId())
                .param("customer", query.customerId())
                .param(
                        "channel",
                        query.channel() == null ? null : query.channel().name())
                .param("status", query.status() == null ? null : query.status().name());
    }

    /** What was written to an erased person is gone; that something was written stays. */
    @EventListener
    void on(CustomerErased erased) {
        jdbc.sql("update message set recipient = null, title = null, text = null,"
                        + " reason = if(status = 'QUEUED', 'ERASED', reason),"
                        + " next_attempt_at = null, status = if(status = 'QUEUED', 'SKIPPED', status)"
                        + " where account_id = ? and customer_id = ?")
                .params(erased.accountId(), erased.customerId())
                .update();
    }

    private static MessageShown shown(ResultSet row) throws SQLException {
        return new MessageShown(
                row.getLong("id"),
                row.getObject("task_id", Long.class),
                row.getString("customer_external"),
                row.getString("customer_name"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("title"),
                row.getString("text"),
                MessageStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getInt("attempts"),
                SqlTime.get(row, "created_at"),
                SqlTime.getNullable(row, "sent_at"));
    }
}
