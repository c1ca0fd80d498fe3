package io.afters.promotions.ui;

import io.afters.promotions.CodeSearch;
import io.afters.promotions.CodeStatus;
import io.afters.shared.Ids;
import io.afters.shared.ui.UrlQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which codes of a campaign the list shows, as its URL says.
 *
 * @param customerId ours
 * @param from the first day on which a code became somebody's, in the account's zone
 * @param to the last one
 * @param code the id of the one that is open beside the list
 */
record CodeFilters(
        @Nullable String part,
        @Nullable CodeStatus status,
        @Nullable Long customerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long code) {
    static final CodeFilters NONE = new CodeFilters(null, null, null, null, null, null);

    static CodeFilters of(UrlQuery url) {
        return new CodeFilters(
                url.text("q"),
                url.oneOf("status", CodeStatus.class),
                url.id("customer"),
                url.day("assignedFrom"),
                url.day("assignedTo"),
                url.id("code"));
    }

    UrlQuery url() {
        return UrlQuery.empty()
                .with("tab", "codes")
                .with("q", part)
                .with("status", status)
                .with("customer", customerId == null ? null : Ids.format(customerId))
                .with("assignedFrom", from)
                .with("assignedTo", to)
                .with("code", code == null ? null : Ids.format(code));
    }

    /** As the end of an address. */
    String query() {
        return url().values().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    CodeFilters opening(long codeId) {
        return new CodeFilters(part, status, customerId, from, to, codeId);
    }

    CodeFilters withoutCode() {
        return new CodeFilters(part, status, customerId, from, to, null);
    }

    /** Whether something may be left out. */
    boolean narrow() {
        return !withoutCode().equals(NONE);
    }

    /** Both days count. */
    CodeSearch search(ZoneId zone) {
        return new CodeSearch(
                status,
                customerId,
                part,
                from == null ? null : start(from, zone),
                to == null ? null : start(to.plusDays(1), zone));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
