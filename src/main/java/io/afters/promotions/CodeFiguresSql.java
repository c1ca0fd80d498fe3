package io.afters.promotions;

import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts codes by the status that {@link PromoCode#status} gives them. */
@Component
class CodeFiguresSql {
    private final JdbcClient jdbc;

    CodeFiguresSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of nobody (slot 0), of which a campaign may have a million, are passed over in the index. */
    List<CodesAssigned> assigned(long accountId, Instant from, Instant to, Instant now) {
        return jdbc.sql("""
                        select k.id, k.name,
                               sum(if(c.slot = 3, c.number, 0)) as revoked,
                               sum(if(c.slot < 3 and c.uses >= k.uses_per_code, c.number, 0)) as used,
                               sum(if(c.slot < 3 and c.uses < k.uses_per_code
                                      and (c.ended or coalesce(k.valid_until <= :now, false)), c.number, 0)) as expired,
                               sum(if(c.slot < 3 and c.uses < k.uses_per_code
                                      and not (c.ended or coalesce(k.valid_until <= :now, false)), c.number, 0)) as open
                        from (
                            select campaign_id, slot, uses, coalesce(valid_until <= :now, false) as ended,
                                   count(*) as number
                            from promo_code force index (promo_code_assigned)
                            where account_id = :account and slot in (1, 2, 3)
                              and created_at >= :from and created_at < :to and customer_id is not null
                            group by campaign_id, slot, uses, ended) c
                        join promo_campaign k on k.id = c.campaign_id and k.account_id = :account
                        group by k.id, k.name
                        order by sum(c.number) desc, k.id
                        """)
                .param("account", accountId)
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .param("now", SqlTime.of(now))
                .query((row, n) -> new CodesAssigned(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("open"),
                        row.getInt("used"),
                        row.getInt("expired"),
                        row.getInt("revoked")))
                .list();
    }
}
