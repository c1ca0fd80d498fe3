package io.afters.promotions;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes of one customer, each half from its own index. */
@Component
class CustomerCodesSql {
    private final JdbcClient jdbc;

    CustomerCodesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> codes(long accountId, long customerId, long before, int most) {
        // Joined, and not asked with "in": that would read every code of the account.
        return jdbc.sql("select " + CodesSql.COLUMNS + ", created_at from ("
                        + "select id as found from promo_code where account_id = :account and customer_id = :customer"
                        + " union select code_id from promo_code_use"
                        + " where account_id = :account and customer_id = :customer) theirs"
                        + " join promo_code on id = found where account_id = :account and id < :before"
                        + " order by id desc limit :most")
                .param("account", accountId)
                .param("customer", customerId)
                .param("before", before)
                .param("most", most)
                .query((row, n) -> new Row(CodesSql.code(row), SqlTime.get(row, "created_at")))
                .list();
    }

    /** What this customer used of these codes, oldest first. */
    List<CodeUse> uses(long accountId, long customerId, List<Long> codeIds) {
        var uses = new ArrayList<CodeUse>();
        for (var part : SqlRows.parts(codeIds)) {
            uses.addAll(jdbc.sql("select id, code_id, customer_id, order_id, used_at, given_back_at from promo_code_use"
                            + " where account_id = :account and customer_id = :customer and code_id in (:codes)"
                            + " order by id")
                    .param("account", accountId)
                    .param("customer", customerId)
                    .param("codes", part)
                    .query((row, n) -> UsesSql.use(row))
                    .list());
        }
        return uses;
    }

    /** A code, and since when it exists. */
    record Row(PromoCode code, Instant createdAt) {}
}
