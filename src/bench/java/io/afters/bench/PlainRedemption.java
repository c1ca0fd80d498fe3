package io.afters.bench;

import static io.afters.bench.Statements.read;
import static io.afters.bench.Statements.update;

import java.sql.Connection;
import java.sql.SQLException;

/** What redeeming a code needs, by plain JDBC: the product's statements, in one transaction. */
final class PlainRedemption {
    private static final String CODE =
            "select id, code, campaign_id, customer_id, task_id, valid_from, valid_until, uses, revoked_at, revoke_reason,"
                    + " job_id, created_at from promo_code where account_id = ? and code = ?";

    private PlainRedemption() {}

    static void redeem(
            Connection connection, long accountId, String code, long campaignId, String customer, String order)
            throws SQLException {
        read(connection, CODE, accountId, code);
        var customerId = read(
                connection, "select id from customer where account_id = ? and external_id = ?", accountId, customer);
        read(connection, "select * from customer where account_id = ? and id = ? for update", accountId, customerId);
        var codeId = read(connection, CODE + " for update", accountId, code);
        read(connection, "select * from promo_campaign where account_id = ? and id = ?", accountId, campaignId);
        read(
                connection,
                "select id, code_id, customer_id, order_id, used_at, given_back_at from promo_code_use"
                        + " where account_id = ? and code_id = ? order by id",
                accountId,
                codeId);
        update(
                connection,
                "insert into promo_code_use (account_id, code_id, campaign_id, customer_id, order_id, used_at)"
                        + " values (?,?,?,?,?,?)",
                accountId,
                codeId,
                campaignId,
                customerId,
                order,
                PlainIntake.now());
        update(connection, "update promo_code set uses = uses + 1 where account_id = ? and id = ?", accountId, codeId);
        connection.commit();
    }
}
