package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.customers.CustomerErased;
import io.afters.customers.CustomerSought;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Searches over messages. */
@Component
class MessageListSql {
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private static final Comparator<MessageShown> LATEST_FIRST = Comparator.comparing(MessageShown::createdAt)
            .thenComparingLong(MessageShown::id)
            .reversed();

    private static final List<String> ANY_RECEIPT =
            List.of("m.receipt is null", "m.receipt = 'DELIVERED'", "m.receipt = 'READ'", "m.receipt = 'UNDELIVERED'");

    private final JdbcClient jdbc;

    MessageListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MessageShown> find(long accountId, MessageQuery query, long before, int most) {
        var at = SqlTime.of(createdAt(accountId, before));
        return parts(query).stream()
                .flatMap(part -> asked(
                        jdbc.sql("select m.*, c.external_id as customer_external, c.name as customer_name from ("
                                + found(part) + ") found join message m on m.id = found.id"
                                + " join customer c on c.id = m.customer_id"
                                + " where m.account_id = :account order by m.created_at desc, m.id desc"),
                        accountId,
                        part)
                        .param("before", before)
                        .param("at", at)
                        .param("most", most)
                        .query((row, n) -> shown(row))
                        .list()
                        .stream())
                .sorted(LATEST_FIRST)
                .limit(most)
                .toList();
    }

    Optional<MessageShown> get(long accountId, long id) {
        return jdbc.sql("select m.*, c.external_id as customer_external, c.name as customer_name"
                        + " from message m join customer c on c.id = m.customer_id where m.account_id = ? and m.id = ?")
                .params(accountId, id)
                .query((row, n) -> shown(row))
                .optional();
    }

    /** How many messages there are; counting ends at this many. */
    int count(long accountId, MessageQuery query, int most) {
        if (query.people() != null) {
            return countByWayOf(query.people(), accountId, query, most);
        }
        var count = 0;
        for (var part : parts(query)) {
            if (count < most) {
                count += asked(jdbc.sql("select count(*) from (" + found(part) + ") counted"), accountId, part)
                        .param("before", Long.MAX_VALUE)
                        .param("at", SqlTime.of(END_OF_TIME))
                        .param("most", most)
                        .query(Integer.class)
                        .single();
            }
        }
        return Math.min(most, count);
    }

    /** Many people are meant, so that counting by way of them soon comes to the end of counting. */
    private int countByWayOf(CustomerSought people, long accountId, MessageQuery query, int most) {
        var found = new HashSet<Long>();
        for (var way : people.waysTo("message m", "message_customer")) {
            if (found.size() < most) {
                found.addAll(asked(
                                jdbc.sql("select distinct m.id from " + way + " and m.account_id = :account"
                                        + states(query) + dates(query) + " limit :most"),
                                accountId,
                                query)
                        .param("most", most)
                        .query(Long.class)
                        .list());
            }
        }
        return Math.min(most, found.size());
    }

    /** Long lists of customers are asked for in parts; an empty one finds nothing. */
    private static List<MessageQuery> parts(MessageQuery query) {
        return query.customers() == null
                ? List.of(query)
                : SqlRows.parts(query.customers()).stream().map(query::to).toList();
    }

    /** Where the list goes on: it is in the order of time, and ids alone do not tell it. */
    private Instant createdAt(long accountId, long id) {
        return id == Long.MAX_VALUE
                ? END_OF_TIME
                : jdbc.sql("select created_at from message where account_id = ? and id = ?")
                        .params(accountId, id)
                        .query((row, n) -> SqlTime.get(row, "created_at"))
                        .optional()
                        .orElse(END_OF_TIME);
    }

    private static StatementSpec asked(StatementSpec statement, long accountId, MessageQuery query) {
        return statement
                .params(query.people() == null ? Map.of() : query.people().params())
                .param("account", accountId)
                .param("task", query.taskId())
                .param("customer", query.customerId())
                .param("customers", query.customers())
                .param("from", SqlTime.ofNullable(query.createdFrom()))
                .param("to", SqlTime.ofNullable(query.createdTo()));
    }

    /**
     * The newest messages, each kind read from an index in which it stands in order: left alone, the optimizer sorts
     * millions.
     */
    private static String found(MessageQuery query) {
        var rest = dates(query) + among(query);
        if (query.taskId() != null) {
            return select("message_task_channel", "m.task_id = :task" + people(query) + states(query) + rest);
        }
        if (query.customers() != null || query.customerId() != null) {
            return select("message_customer", "true" + people(query) + states(query) + rest);
        }
        if (query.channel() == null && query.status() == null && query.arrival() == null) {
            return select("message_newest", "true" + rest);
        }
        var parts = new ArrayList<String>();
        for (var status : query.status() == null ? statuses(query.arrival()) : Set.of(query.status())) {
            for (var channel : query.channel() == null ? Channel.values() : new Channel[] {query.channel()}) {
                for (var receipt : receipts(status, query.arrival())) {
                    var state = state(status) + " and " + state(channel) + " and " + receipt + clicked(query.arrival());
                    parts.add("(" + select("message_state", state + rest) + ")");
                }
            }
        }
        return parts.isEmpty()
                ? select("primary", "false")
                : String.join(" union all ", parts) + " order by created_at desc, id desc limit :most";
    }

    private static Set<MessageStatus> statuses(@Nullable Arrival arrival) {
        return arrival == null || arrival == Arrival.CLICKED
                ? EnumSet.allOf(MessageStatus.class)
                : EnumSet.of(MessageStatus.SENT);
    }

    /** Those that messages of this status can have, one by one: only so they stand in the order of time. */
    private static List<String> receipts(MessageStatus status, @Nullable Arrival arrival) {
        if (status != MessageStatus.SENT) {
            return arrival == null || arrival == Arrival.CLICKED ? List.of("m.receipt is null") : List.of();
        }
        return switch (arrival) {
            case DELIVERED -> List.of("m.receipt = 'DELIVERED'", "m.receipt = 'READ'");
            case READ -> List.of("m.receipt = 'READ'");
            case UNDELIVERED -> List.of("m.receipt = 'UNDELIVERED'");
            case UNTOLD -> List.of("m.receipt is null");
            case CLICKED, UNCLICKED -> ANY_RECEIPT;
            case null -> ANY_RECEIPT;
        };
    }

    private static String clicked(@Nullable Arrival arrival) {
        return switch (arrival) {
            case CLICKED -> " and m.clicked";
            case UNCLICKED -> " and not m.clicked";
            case DELIVERED, READ, UNDELIVERED, UNTOLD -> "";
            case null -> "";
        };
    }

    private static String select(String index, String condition) {
        return "select m.id, m.created_at from message m force index (" + index + ") where m.account_id = :account"
                + " and m.created_at <= :at and (m.created_at < :at or m.id < :before) and " + condition
                + " order by m.created_at desc, m.id desc limit :most";
    }

    private static String dates(MessageQuery query) {
        return (query.createdFrom() == null ? "" : " and m.created_at >= :from")
                + (query.createdTo() == null ? "" : " and m.created_at < :to");
    }

    /** Whether a message was written to one of many people is asked of each message. */
    private static String among(MessageQuery query) {
        return query.people() == null
                ? ""
                : " and (" + String.join(" or ", query.people().asked("m.customer_id")) + ")";
    }

    private static String people(MessageQuery query) {
        return (query.customers() == null ? "" : " and m.customer_id in (:customers)")
                + (query.customerId() == null
                        ? ""
                        : " and m.customer_id = (select id from customer"
                                + " where account_id = :account and external_id = :customer)");
    }

    private static String states(MessageQuery query) {
        return (query.status() == null ? "" : " and " + state(query.status()))
                + (query.channel() == null ? "" : " and " + state(query.channel()))
                + (query.arrival() == null ? "" : arrival(query.arrival()));
    }

    private static String arrival(Arrival arrival) {
        return " and ("
                + statuses(arrival).stream()
                        .flatMap(status -> receipts(status, arrival).stream().map(it -> state(status) + " and " + it))
                        .collect(Collectors.joining(" or "))
                + ")" + clicked(arrival);
    }

    /** Both are words of ours, never of a request. */
    private static String state(MessageStatus status) {
        return "m.status = '" + status + "'";
    }

    private static String state(Channel channel) {
        return "m.channel = '" + channel + "'";
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
                row.getLong("customer_id"),
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
                SqlTime.getNullable(row, "next_attempt_at"),
                SqlTime.getNullable(row, "sent_at"),
                row.getObject("turn", Integer.class),
                row.getInt("copy"),
                receipt(row.getString("receipt")),
                SqlTime.getNullable(row, "receipt_at"),
                row.getInt("clicks"));
    }

    private static Receipt.@Nullable Kind receipt(@Nullable String kind) {
        return kind == null ? null : Receipt.Kind.valueOf(kind);
    }
}
