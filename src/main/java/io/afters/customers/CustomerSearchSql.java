package io.afters.customers;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks customers up in one index after the other: a single statement with "or" would read all of them. */
@Component
class CustomerSearchSql {
    private final JdbcClient jdbc;

    CustomerSearchSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> ids(long accountId, String typed, List<String> phones, @Nullable String phoneEnd, int most) {
        var found = new LinkedHashSet<Long>();
        found.addAll(jdbc.sql("select id from customer where account_id = ? and external_id = ?")
                .params(accountId, typed)
                .query(Long.class)
                .list());
        found.addAll(jdbc.sql("select id from customer where account_id = ? and email = ? limit ?")
                .params(accountId, typed, most)
                .query(Long.class)
                .list());
        for (var phone : phones) {
            found.addAll(jdbc.sql("select id from customer where account_id = ? and phone like ? limit ?")
                    .params(accountId, phone + "%", most)
                    .query(Long.class)
                    .list());
        }
        if (phoneEnd != null) {
            found.addAll(jdbc.sql("select id from customer where account_id = ? and phone_end like ? limit ?")
                    .params(accountId, phoneEnd + "%", most)
                    .query(Long.class)
                    .list());
        }
        return found.stream().limit(most).toList();
    }
}
