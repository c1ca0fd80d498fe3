package io.afters.customers;

import io.afters.accounts.Account;
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
    private final JdbcClient jdbc;

    CustomerListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param ids of those who were found already
     */
    List<CustomerShown> find(Account account, @Nullable String q, List<Long> ids, long before, int most) {
        return jdbc.sql(SHOWN + " and id < :before" + sought(q, ids) + " order by id desc limit :most")
                .params(params(account, q, ids, most))
                .param("before", before)
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

    int count(Account account, @Nullable String q, List<Long> ids, int most) {
        return jdbc.sql("select count(*) from (select id from customer where account_id = :account" + sought(q, ids)
                        + " limit :most) counted")
                .params(params(account, q, ids, most))
                .query(Integer.class)
                .single();
    }

    /** Those who were found by what tells who they are, and those of such a name. */
    private static String sought(@Nullable String q, List<Long> ids) {
        if (q == null) {
            return "";
        }
        if (!isName(q)) {
            return ids.isEmpty() ? " and false" : " and id in (:ids)";
        }
        return ids.isEmpty() ? " and name like :name escape '!'" : " and (id in (:ids) or name like :name escape '!')";
    }

    /** No name has an @ or begins with digits: those are looked for in other indexes only. */
    private static boolean isName(String q) {
        return !q.contains("@") && !q.matches("[+(]?\\d.*");
    }

    private static Map<String, Object> params(Account account, @Nullable String q, List<Long> ids, int most) {
        var params = new HashMap<String, Object>(Map.of("account", account.id(), "most", most, "ids", ids));
        if (q != null) {
            params.put("name", SqlRows.containing(q));
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
