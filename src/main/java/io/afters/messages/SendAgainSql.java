package io.afters.messages;

import io.afters.shared.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes copies of messages. */
@Component
class SendAgainSql {
    private final JdbcClient jdbc;

    SendAgainSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of no chain, and due now. Its id. A copy with the same number is refused by the database. */
    long insert(long accountId, long original, Way.Open over, Instant now) {
        return jdbc.sql("""
                        insert into message (account_id, task_id, customer_id, channel, recipient, title, text, status,
                          created_at, next_attempt_at, copy, track_links)
                        select account_id, task_id, customer_id, :channel, :to, :title, :text, 'QUEUED', :now, :now, :copy,
                          track_links
                        from message where account_id = :account and id = :original
                        returning id
                        """)
                .param("channel", over.channel().name())
                .param("to", over.address())
                .param("title", over.wording().title())
                .param("text", over.wording().text())
                .param("now", SqlTime.of(now))
                .param("copy", over.copy())
                .param("account", accountId)
                .param("original", original)
                .query(Long.class)
                .single();
    }
}
