package io.afters.cashback;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger in the database. */
@Component
class CashbackSql {
    private final JdbcClient jdbc;

    CashbackSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<CashbackEntry> entries) {
        var values = new ArrayList<@Nullable Object>();
        entries.forEach(e -> values.addAll(
                Arrays.asList(e.accountId(), e.customerId(), e.amount(), SqlTime.of(e.at()), e.taskId(), e.reason())));
        jdbc.sql("insert into cashback_entry (account_id, customer_id, amount, at, task_id, reason) values "
                        + SqlRows.values(entries.size(), 6))
                .params(values)
                .update();
    }

    List<CashbackEntry> entries(long accountId, long customerId) {
        return jdbc.sql("select * from cashback_entry where account_id = ? and customer_id = ? order by id desc")
                .params(accountId, customerId)
                .query((row, n) -> new CashbackEntry(
                        row.getLong("account_id"),
                        row.getLong("customer_id"),
                        row.getBigDecimal("amount"),
                        SqlTime.get(row, "at"),
                        row.getObject("task_id", Long.class),
                        row.getString("reason")))
                .list();
    }
}
