package io.afters.promotions;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promo codes, one or a few at a time. */
@Component
class CodesSql {
    static final String COLUMNS = "id, code, campaign_id, customer_id, task_id, valid_from, valid_until, uses,"
            + " revoked_at, revoke_reason, job_id, created_at";

    private final JdbcClient jdbc;

    CodesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PromoCode> find(long accountId, String code) {
        return jdbc.sql("select " + COLUMNS + " from promo_code where account_id = ? and code = ?")
                .params(accountId, code)
                .query((row, n) -> code(row))
                .optional();
    }

    /** The ids of these codes, by code; those that are not there are absent. */
    Map<String, Long> ids(long accountId, List<String> codes) {
        var ids = new HashMap<String, Long>();
        for (var part : SqlRows.parts(codes)) {
            jdbc.sql("select code, id from promo_code where account_id = :account and code in (:codes)")
                    .param("account", accountId)
                    .param("codes", part)
                    .query(row -> {
                        ids.put(row.getString("code"), row.getLong("id"));
                    });
        }
        return ids;
    }

    List<PromoCode> read(long accountId, long campaignId, Collection<Long> ids) {
        var found = new ArrayList<PromoCode>();
        for (var part : SqlRows.parts(ids.stream().sorted().distinct().toList())) {
            found.addAll(jdbc.sql("select " + COLUMNS + " from promo_code"
                            + " where account_id = :account and campaign_id = :campaign and id in (:ids) order by id")
                    .param("account", accountId)
                    .param("campaign", campaignId)
                    .param("ids", part)
                    .query((row, n) -> code(row))
                    .list());
        }
        return found;
    }

    /** Waits for codes and locks them until the transaction ends, in the order of their ids. Lock their customers first. */
    List<PromoCode> lock(long accountId, Collection<Long> ids) {
        var locked = new ArrayList<PromoCode>();
        for (var part : SqlRows.parts(ids.stream().sorted().distinct().toList())) {
            locked.addAll(jdbc.sql("select " + COLUMNS
                            + " from promo_code where account_id = :account and id in (:ids) order by id for update")
                    .param("account", accountId)
                    .param("ids", part)
                    .query((row, n) -> code(row))
                    .list());
        }
        return locked;
    }

    /** Those of the codes that the account has, in whichever campaign. */
    Set<String> taken(long accountId, List<String> codes) {
        return ids(accountId, codes).keySet();
    }

    void insert(long accountId, long campaignId, String code, @Nullable Long customerId, Instant now) {
        jdbc.sql("insert into promo_code (account_id, campaign_id, code, customer_id, created_at) values (?,?,?,?,?)")
                .params(accountId, campaignId, code)
                .param(customerId)
                .param(SqlTime.of(now))
                .update();
    }

    /** Revokes a code; false when it was revoked already. */
    boolean revoke(long accountId, String code, String reason, Instant now) {
        return jdbc.sql("update promo_code set revoked_at = ?, revoke_reason = ?"
                                + " where account_id = ? and code = ? and revoked_at is null")
                        .params(SqlTime.of(now), reason, accountId, code)
                        .update()
                > 0;
    }

    static PromoCode code(ResultSet row) throws SQLException {
        return new PromoCode(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("campaign_id"),
                row.getObject("customer_id", Long.class),
                row.getObject("task_id", Long.class),
                SqlTime.getNullable(row, "valid_from"),
                SqlTime.getNullable(row, "valid_until"),
                row.getInt("uses"),
                SqlTime.getNullable(row, "revoked_at"),
                row.getString("revoke_reason"),
                row.getObject("job_id", Long.class),
                SqlTime.get(row, "created_at"));
    }
}
