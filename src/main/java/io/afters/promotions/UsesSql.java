package io.afters.promotions;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uses of codes. Whoever writes here has locked the code: its count and its uses change together. */
@Component
class UsesSql {
    private static final String SELECT =
            "select id, code_id, customer_id, order_id, used_at, given_back_at from promo_code_use where ";

    private final JdbcClient jdbc;

    UsesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All uses of these codes, those given back included, oldest first. */
    List<CodeUse> ofCodes(long accountId, Collection<Long> codeIds) {
        var uses = new ArrayList<CodeUse>();
        for (var part : SqlRows.parts(List.copyOf(codeIds))) {
            uses.addAll(jdbc.sql(SELECT + "account_id = :account and code_id in (:codes) order by id")
                    .param("account", accountId)
                    .param("codes", part)
                    .query((row, n) -> use(row))
                    .list());
        }
        return uses;
    }

    List<CodeUse> standingOfOrders(long accountId, Collection<String> orderIds) {
        var uses = new ArrayList<CodeUse>();
        for (var part : SqlRows.parts(List.copyOf(orderIds))) {
            uses.addAll(jdbc.sql(SELECT + "account_id = :account and order_id in (:orders) and given_back_at is null")
                    .param("account", accountId)
                    .param("orders", part)
                    .query((row, n) -> use(row))
                    .list());
        }
        return uses;
    }

    /** How many codes of the campaign, this one aside, the customer has standing uses of. */
    int otherCodes(long accountId, long campaignId, long customerId, long codeId) {
        return jdbc.sql("select count(distinct code_id) from promo_code_use where account_id = ? and campaign_id = ?"
                        + " and customer_id = ? and code_id <> ? and given_back_at is null")
                .params(accountId, campaignId, customerId, codeId)
                .query(Integer.class)
                .single();
    }

    /** Adds uses, at most one of each code, and counts them. */
    void add(long accountId, List<NewUse> added) {
        for (var part : SqlRows.parts(added)) {
            jdbc.sql(
                            "insert into promo_code_use (account_id, code_id, campaign_id, customer_id, order_id, used_at) values "
                                    + SqlRows.values(part.size(), 6))
                    .params(part.stream()
                            .flatMap(use -> Stream.<Object>of(
                                    accountId,
                                    use.code.id(),
                                    use.code.campaignId(),
                                    use.customerId,
                                    use.orderId,
                                    SqlTime.of(use.at)))
                            .toList())
                    .update();
        }
        count(accountId, added.stream().map(use -> use.code.id()).toList(), 1);
    }

    /** Gives a use back, unless somebody did already. */
    void giveBack(long accountId, CodeUse use, Instant now) {
        var given = jdbc.sql("update promo_code_use set given_back_at = ?"
                        + " where account_id = ? and id = ? and given_back_at is null")
                .params(SqlTime.of(now), accountId, use.id())
                .update();
        if (given > 0) {
            count(accountId, List.of(use.codeId()), -1);
        }
    }

    private void count(long accountId, List<Long> codeIds, int more) {
        for (var part : SqlRows.parts(codeIds)) {
            jdbc.sql("update promo_code set uses = uses + :more where account_id = :account and id in (:codes)")
                    .param("more", more)
                    .param("account", accountId)
                    .param("codes", part)
                    .update();
        }
    }

    static CodeUse use(ResultSet row) throws SQLException {
        return new CodeUse(
                row.getLong("id"),
                row.getLong("code_id"),
                row.getLong("customer_id"),
                row.getString("order_id"),
                SqlTime.get(row, "used_at"),
                SqlTime.getNullable(row, "given_back_at"));
    }

    /**
     * A use that is to be added.
     *
     * @param code locked
     * @param orderId the platform's
     */
    record NewUse(PromoCode code, long customerId, String orderId, Instant at) {}
}
