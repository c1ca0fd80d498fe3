package io.afters.customers;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Customers, many at a time. */
@Component
class ContactsSql {
    private static final String COLUMNS = "id, external_id, name, phone, email, language, push_tokens,"
            + " push_consent, sms_consent, email_consent, blocked, told_at, push_withdrawn_at, sms_withdrawn_at,"
            + " email_withdrawn_at";

    /** What {@link #save} writes of each. */
    private static final List<String> TOLD = List.of(
            "customer_id",
            "named",
            "tel",
            "mail",
            "lang",
            "tokens",
            "push_yes",
            "sms_yes",
            "mail_yes",
            "told",
            "push_no",
            "sms_no",
            "mail_no");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ContactsSql(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Map<String, Long> ids(long accountId, List<String> externalIds) {
        var found = new HashMap<String, Long>();
        for (var part : SqlRows.parts(externalIds)) {
            jdbc.sql("select id, external_id from customer where account_id = :account and external_id in (:ids)")
                    .param("account", accountId)
                    .param("ids", part)
                    .query(row -> {
                        found.put(row.getString("external_id"), row.getLong("id"));
                    });
        }
        return found;
    }

    void insertBare(long accountId, List<String> externalIds) {
        var now = SqlTime.of(clock.instant());
        for (var part : SqlRows.parts(externalIds)) {
            var values = new ArrayList<>();
            part.forEach(id -> values.addAll(List.of(accountId, id, now)));
            jdbc.sql("insert ignore into customer (account_id, external_id, created_at) values "
                            + SqlRows.values(part.size(), 3))
                    .params(values)
                    .update();
        }
    }

    Map<Long, Contact> lock(long accountId, List<Long> ids) {
        return select(ids, "account_id = " + accountId + " and", "for update");
    }

    Map<Long, Contact> lockIdle(List<Long> ids) {
        return select(ids, "", "for update skip locked");
    }

    Map<Long, Contact> read(List<Long> ids) {
        return select(ids, "", "");
    }

    private Map<Long, Contact> select(List<Long> ids, String accountIs, String lock) {
        var found = new LinkedHashMap<Long, Contact>();
        for (var part : SqlRows.parts(ids)) {
            jdbc.sql("select " + COLUMNS + " from customer where " + accountIs + " id in (:ids) order by id " + lock)
                    .param("ids", part)
                    .query((row, n) -> contact(row))
                    .list()
                    .forEach(contact -> found.put(contact.id(), contact));
        }
        return found;
    }

    void save(long accountId, Collection<Contact> contacts) {
        for (var part : SqlRows.parts(List.copyOf(contacts))) {
            var values = new ArrayList<@Nullable Object>();
            part.forEach(contact -> values.addAll(row(contact)));
            values.add(accountId);
            jdbc.sql("update " + SqlRows.table(part.size(), TOLD)
                            + " v straight_join customer c on c.id = v.customer_id"
                            + " set c.name = v.named, c.phone = v.tel, c.email = v.mail, c.language = v.lang,"
                            + " c.push_tokens = v.tokens, c.push_consent = v.push_yes, c.sms_consent = v.sms_yes,"
                            + " c.email_consent = v.mail_yes, c.told_at = v.told, c.push_withdrawn_at = v.push_no,"
                            + " c.sms_withdrawn_at = v.sms_no, c.email_withdrawn_at = v.mail_no"
                            + " where c.account_id = ? and c.erased_at is null")
                    .params(values)
                    .update();
        }
    }

    void saveWords(long accountId, Collection<Contact> renamed) {
        for (var part : SqlRows.parts(List.copyOf(renamed))) {
            jdbc.sql("delete from customer_word where account_id = :account and customer_id in (:ids)")
                    .param("account", accountId)
                    .param("ids", part.stream().map(Contact::id).toList())
                    .update();
        }
        var words = renamed.stream()
                .flatMap(contact -> NameWords.of(contact.name()).stream()
                        .map(word -> List.<Object>of(accountId, contact.id(), word)))
                .toList();
        for (var part : SqlRows.parts(words)) {
            // Words that the database takes for the same are one.
            jdbc.sql("insert ignore into customer_word (account_id, customer_id, word) values "
                            + SqlRows.values(part.size(), 3))
                    .params(part.stream().flatMap(List::stream).toList())
                    .update();
        }
    }

    private List<@Nullable Object> row(Contact c) {
        return Arrays.asList(
                c.id(),
                c.name(),
                c.phone(),
                c.email(),
                c.language(),
                c.pushTokens().isEmpty() ? null : json.writeValueAsString(c.pushTokens()),
                c.consents().get(Channel.PUSH),
                c.consents().get(Channel.SMS),
                c.consents().get(Channel.EMAIL),
                SqlTime.ofNullable(c.toldAt()),
                SqlTime.ofNullable(c.withdrawn().get(Channel.PUSH)),
                SqlTime.ofNullable(c.withdrawn().get(Channel.SMS)),
                SqlTime.ofNullable(c.withdrawn().get(Channel.EMAIL)));
    }

    private Contact contact(ResultSet row) throws SQLException {
        var tokens = row.getString("push_tokens");
        var consents = new EnumMap<Channel, Boolean>(Channel.class);
        var withdrawn = new EnumMap<Channel, Instant>(Channel.class);
        for (var channel : Channel.values()) {
            var name = channel.name().toLowerCase(Locale.ROOT);
            var consent = row.getBoolean(name + "_consent");
            if (!row.wasNull()) {
                consents.put(channel, consent);
            }
            var at = SqlTime.getNullable(row, name + "_withdrawn_at");
            if (at != null) {
                withdrawn.put(channel, at);
            }
        }
        return new Contact(
                row.getLong("id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("language"),
                tokens == null ? List.of() : Arrays.asList(json.readValue(tokens, String[].class)),
                Map.copyOf(consents),
                row.getBoolean("blocked"),
                SqlTime.getNullable(row, "told_at"),
                Map.copyOf(withdrawn));
    }
}
