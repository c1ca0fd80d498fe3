package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts messages, in an index that holds all that is asked for. */
@Component
class MessageFiguresSql {
    private final JdbcClient jdbc;

    MessageFiguresSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Channel, Map<MessageStatus, Integer>> created(long accountId, Instant from, Instant to) {
        var counts = new EnumMap<Channel, Map<MessageStatus, Integer>>(Channel.class);
        jdbc.sql("""
                        select channel, status, count(*) as number
                        from message force index (message_newest)
                        where account_id = :account and created_at >= :from and created_at < :to
                        group by channel, status
                        """)
                .param("account", accountId)
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .query(row -> {
                    counts.computeIfAbsent(
                                    Channel.valueOf(row.getString("channel")), c -> new EnumMap<>(MessageStatus.class))
                            .put(MessageStatus.valueOf(row.getString("status")), row.getInt("number"));
                });
        return counts;
    }
}
