package io.afters.customers;

import io.afters.accounts.Account;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads customers as lists show them. */
@Component
class CustomerListSql {
    private static final String SHOWN =
            "select c.id, c.external_id, c.name, c.phone, c.email, c.blocked, c.erased_at, c.created_at from customer c";

    private final JdbcClient jdbc;

    CustomerListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CustomerShown> newest(Account account, long before, int most) {
        return jdbc.sql(SHOWN + " force index (customer_newest) where c.account_id = :account and c.id < :before"
                        + " order by c.id desc limit :most")
                .param("account", account.id())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> shown(row))
                .list();
    }

    /** Asks one customer after the other. */
    List<CustomerShown> newest(Account account, CustomerSought sought, long before, int most) {
        return jdbc.sql(SHOWN + " force index (customer_newest) where c.account_id = :account and c.id < :before"
                        + " and (" + String.join(" or ", sought.asked("c.id")) + ") order by c.id desc limit :most")
                .params(sought.params())
                .param("account", account.id())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> shown(row))
                .list();
    }

    /** Those of this account, in the order of the ids. */
    List<CustomerShown> of(Account account, List<Long> ids) {
        var found = new ArrayList<CustomerShown>();
        for (var part : SqlRows.parts(ids)) {
            found.addAll(jdbc.sql(SHOWN + " where c.account_id = :account and c.id in (:ids) order by c.id desc")
                    .param("account", account.id())
                    .param("ids", part)
                    .query((row, n) -> shown(row))
                    .list());
        }
        return found;
    }

    int count(Account account, int most) {
        return jdbc.sql(
                        "select count(*) from (select id from customer where account_id = :account limit :most) counted")
                .param("account", account.id())
                .param("most", most)
                .query(Integer.class)
                .single();
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
