package io.afters.promotions;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Pages of a campaign's codes, newest first, of a million as fast as of ten. Each status is a few conditions that mirror
 * {@link PromoCode#status} and can each be read from an index in the order of ids; left alone, the optimizer would sort.
 */
@Component
class CodeListSql {
    private static final String SLOT = "promo_code_slot";

    private final JdbcClient jdbc;

    CodeListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param before only codes with a smaller id
     */
    List<PromoCode> page(PromoCampaign campaign, CodeSearch search, Instant now, long before, int rows) {
        var cases = cases(search.status(), campaign, now);
        return cases.isEmpty()
                ? List.of()
                : asked(statement(CodesSql.COLUMNS, search, cases), campaign, search, now, before, rows)
                        .query((row, n) -> CodesSql.code(row))
                        .list();
    }

    /** How many codes there are; counting ends at this many. */
    int count(PromoCampaign campaign, CodeSearch search, Instant now, int most) {
        var cases = cases(search.status(), campaign, now);
        return cases.isEmpty()
                ? 0
                : asked(
                                "select count(*) from (" + statement("id", search, cases) + ") counted",
                                campaign,
                                search,
                                now,
                                Long.MAX_VALUE,
                                most)
                        .query(Integer.class)
                        .single();
    }

    private StatementSpec asked(
            String statement, PromoCampaign campaign, CodeSearch search, Instant now, long before, int rows) {
        return jdbc.sql(statement)
                .param("account", campaign.accountId())
                .param("campaign", campaign.id())
                .param("before", before)
                .param("customer", search.customerId())
                .param("part", search.part() == null ? null : SqlRows.containing(search.part()))
                .param("most", campaign.usesPerCode())
                .param("now", SqlTime.of(now))
                .param("from", SqlTime.ofNullable(search.assignedFrom()))
                .param("until", SqlTime.ofNullable(search.assignedUntil()))
                .param("beforeAt", search.byAssignment() ? assignedAt(campaign, before) : null)
                .param("rows", rows);
    }

    private @Nullable Object assignedAt(PromoCampaign campaign, long id) {
        return id == Long.MAX_VALUE
                ? null
                : jdbc.sql("select assigned_at from promo_code where account_id = ? and campaign_id = ? and id = ?")
                        .params(campaign.accountId(), campaign.id(), id)
                        .query(LocalDateTime.class)
                        .optional()
                        .orElse(null);
    }

    /**
     * The conditions of which a code meets exactly one when it has the status; none when no code can have it. The slot of
     * a code is 3 when it is revoked, 0 when it is nobody's, and 2 or 1 with or without a time of its own. Those whose time
     * has run out are marked soon ({@link CodeLapses}); what is not marked yet are a few, found by their time.
     */
    private static List<Case> cases(@Nullable CodeStatus status, PromoCampaign campaign, Instant now) {
        var over = campaign.validUntil() != null && !now.isBefore(campaign.validUntil());
        // With one use for each code, the usual thing, uses are part of the index's order.
        var once = campaign.usesPerCode() == 1;
        var index = once ? SLOT : "promo_code_campaign";
        var usable = once ? "uses = 0" : "uses < :most";
        return switch (status) {
            case null -> List.of(new Case("promo_code_campaign", "true"));
            case REVOKED ->
                List.of(
                        new Case(SLOT, "slot = 3 and uses = 0 and lapsed = false"),
                        new Case(SLOT, "slot = 3 and uses = 0 and lapsed = true"),
                        new Case(SLOT, "slot = 3 and uses > 0"));
            case USED ->
                // The last is rare: the campaign has allowed more once.
                and(ofAnyone(SLOT, "uses = :most"), new Case(SLOT, "slot in (0, 1, 2) and uses > :most"));
            case EXPIRED ->
                over
                        ? ofAnyone(index, usable)
                        : List.of(
                                new Case(index, "slot = 0 and lapsed = true and " + usable),
                                new Case(index, "slot = 2 and lapsed = true and " + usable),
                                new Case(
                                        "promo_code_end",
                                        "slot in (0, 2) and lapsed = false and valid_until <= :now and uses < :most"));
            case ASSIGNED ->
                over
                        ? List.of()
                        : List.of(
                                new Case(index, "slot = 1 and lapsed = false and " + usable),
                                new Case(index, "slot = 2 and lapsed = false and valid_until > :now and " + usable));
            case AVAILABLE ->
                over
                        ? List.of()
                        : List.of(new Case(
                                index,
                                "slot = 0 and lapsed = false and (valid_until is null or valid_until > :now) and "
                                        + usable));
        };
    }

    /** Codes that are not revoked, whether their own time has run out or not. */
    private static List<Case> ofAnyone(String index, String uses) {
        return Stream.of(
                        "slot = 0 and lapsed = false",
                        "slot = 0 and lapsed = true",
                        "slot = 1 and lapsed = false",
                        "slot = 2 and lapsed = false",
                        "slot = 2 and lapsed = true")
                .map(stretch -> new Case(index, stretch + " and " + uses))
                .toList();
    }

    private static List<Case> and(List<Case> cases, Case another) {
        return Stream.concat(cases.stream(), Stream.of(another)).toList();
    }

    private static String statement(String columns, CodeSearch search, List<Case> cases) {
        if (search.byAssignment()) {
            return byAssignment(columns, search, any(cases));
        }
        if (search.customerId() != null) {
            var like = search.part() == null ? "" : " and code like :part escape '!'";
            return select(columns, "promo_code_customer", "customer_id = :customer and " + any(cases) + like);
        }
        if (search.part() != null) {
            return scan(columns, any(cases));
        }
        return cases.stream()
                .map(one -> "(" + select(columns, one.index(), one.condition()) + ")")
                .collect(Collectors.joining(" union all ", "", " order by id desc limit :rows"));
    }

    private static String select(String columns, String index, String condition) {
        return "select " + columns + " from promo_code force index (" + index + ")"
                + " where account_id = :account and campaign_id = :campaign and id < :before and " + condition
                + " order by id desc limit :rows";
    }

    /** In the order in which codes became somebody's, which an index has; what stands before an id is found by its time. */
    private static String byAssignment(String columns, CodeSearch search, String condition) {
        var ofCustomer = search.customerId() != null;
        return "select " + columns + " from promo_code force index ("
                + (ofCustomer ? "promo_code_customer" : "promo_code_assigned_at") + ")"
                + " where account_id = :account and campaign_id = :campaign and assigned_at is not null"
                + (ofCustomer ? " and customer_id = :customer" : "")
                + (search.assignedFrom() == null ? "" : " and assigned_at >= :from")
                + (search.assignedUntil() == null ? "" : " and assigned_at < :until")
                + (search.part() == null ? "" : " and code like :part escape '!'")
                + " and (:before = " + Long.MAX_VALUE
                + " or assigned_at < :beforeAt or (assigned_at = :beforeAt and id < :before)) and "
                + condition + " order by assigned_at desc, id desc limit :rows";
    }

    /** Looks at every code's text, in an index that holds nothing else, and at the whole of those that match. */
    private static String scan(String columns, String condition) {
        return "select straight_join " + columns
                + " from (select id as found from promo_code force index (promo_code_campaign)"
                + " where campaign_id = :campaign and id < :before"
                + " and code like convert(:part using ascii) escape '!') matching"
                + " join promo_code on id = found where account_id = :account and campaign_id = :campaign and "
                + condition + " order by found desc limit :rows";
    }

    private static String any(List<Case> cases) {
        return cases.stream().map(Case::condition).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** A condition, and the index in which its codes stand in order. */
    private record Case(String index, String condition) {}
}
