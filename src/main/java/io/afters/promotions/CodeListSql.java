package io.afters.promotions;

import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages of a campaign's codes, newest first. Each status is a condition of its own that mirrors
 * {@link PromoCode#status}, and each statement names its index: left alone, the optimizer sorts a million rows.
 */
@Component
class CodeListSql {
    private static final String USABLE = " and revoked_at is null and uses < :most";

    private final JdbcClient jdbc;

    CodeListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param before only codes with a smaller id
     */
    List<PromoCode> page(PromoCampaign campaign, CodeSearch search, Instant now, long before, int rows) {
        return jdbc.sql(statement(campaign, search, now))
                .param("account", campaign.accountId())
                .param("campaign", campaign.id())
                .param("before", before)
                .param("customer", search.customerId())
                .param("part", search.part() == null ? null : like(search.part()))
                .param("most", campaign.usesPerCode())
                .param("now", SqlTime.of(now))
                .param("rows", rows)
                .query((row, n) -> CodesSql.code(row))
                .list();
    }

    private static String statement(PromoCampaign campaign, CodeSearch search, Instant now) {
        var over = campaign.validUntil() != null && !now.isBefore(campaign.validUntil());
        var live = over ? " and false" : USABLE + " and (valid_until is null or valid_until > :now)";
        return switch (search.status()) {
            case null -> select(search, "promo_code_campaign", "");
            case REVOKED -> select(search, "promo_code_revoked", " and revoked_at is not null");
            // A code with more uses than allowed needs a campaign that allowed more once. Apart, both parts keep order.
            case USED ->
                "(" + select(search, "promo_code_uses", " and revoked_at is null and uses = :most") + ") union all ("
                        + select(search, "promo_code_uses", " and revoked_at is null and uses > :most")
                        + ") order by id desc limit :rows";
            case EXPIRED -> select(search, "promo_code_campaign", over ? USABLE : USABLE + " and valid_until <= :now");
            case ASSIGNED -> select(search, "promo_code_campaign", live + " and customer_id is not null");
            case AVAILABLE -> select(search, "promo_code_campaign", live + " and customer_id is null");
        };
    }

    private static String select(CodeSearch search, String index, String statusIs) {
        return "select " + CodesSql.COLUMNS + " from promo_code force index ("
                + (search.customerId() == null ? index : "promo_code_customer") + ")"
                + " where account_id = :account and campaign_id = :campaign and id < :before" + statusIs
                + (search.customerId() == null ? "" : " and customer_id = :customer")
                + (search.part() == null ? "" : " and code like :part escape '!'")
                + " order by id desc limit :rows";
    }

    private static String like(String part) {
        return "%" + part.replaceAll("[!%_]", "!$0") + "%";
    }
}
