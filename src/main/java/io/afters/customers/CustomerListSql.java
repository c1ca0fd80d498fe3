package io.afters.customers;

import io.afters.accounts.Account;
import io.afters.shared.Phones;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches over customers. */
@Component
class CustomerListSql {
    private static final String SHOWN = "select id, external_id, name, phone, email, blocked, erased_at, created_at"
            + " from customer where account_id = :account";
    private static final String SOUGHT =
            " and (external_id = :q or email = :q or name like :name escape '!' or phone like :phone)";

    private final JdbcClient jdbc;

    CustomerListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CustomerShown> find(Account account, @Nullable String q, long before, int most) {
        var params = params(account, q, most);
        params.put("before", before);
        return jdbc.sql(SHOWN + " and id < :before" + (q == null ? "" : SOUGHT) + " order by id desc limit :most")
                .params(params)
                .query((row, n) -> shown(row))
                .list();
    }

    Optional<CustomerShown> get(Account account, long id) {
        return jdbc.sql(SHOWN + " and id = :id")
                .param("account", account.id())
                .param("id", id)
                .query((row, n) -> shown(row))
                .optional();
    }

    int count(Account account, @Nullable String q, int most) {
        return jdbc.sql("select count(*) from (select id from customer where account_id = :account"
                        + (q == null ? "" : SOUGHT) + " limit :most) counted")
                .params(params(account, q, most))
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> params(Account account, @Nullable String q, int most) {
        var params = new HashMap<String, Object>(Map.of("account", account.id(), "most", most));
        if (q != null) {
            params.put("q", q);
            params.put("name", SqlRows.containing(q));
            params.put("phone", Phones.searchPattern(q, account.country()));
        }
        return params;
    }

    private static CustomerShown shown(ResultSet row) throws SQLException {
        return new CustomerShown(
                row.getLong("id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getBoolean("blocked"),
                SqlTime.getNullable(row, "erased_at") != null,
                SqlTime.get(row, "created_at"));
    }
}
