package io.afters.customers;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks customers up in one index after the other. */
@Component
class CustomerSearchSql {
    private final JdbcClient jdbc;

    CustomerSearchSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> ids(long accountId, CustomerSought sought, int most) {
        var found = new LinkedHashSet<Long>();
        for (var is : sought.customers()) {
            found.addAll(
                    jdbc.sql("select c.id from customer c where c.account_id = :account and " + is + " limit :most")
                            .params(sought.params())
                            .param("account", accountId)
                            .param("most", most)
                            .query(Long.class)
                            .list());
        }
        for (var is : sought.names()) {
            found.addAll(
                    jdbc.sql("select distinct w.customer_id from customer_word w where w.account_id = :account and "
                                    + is + " limit :most")
                            .params(sought.params())
                            .param("account", accountId)
                            .param("most", most)
                            .query(Long.class)
                            .list());
        }
        return found.stream().limit(most).toList();
    }
}
