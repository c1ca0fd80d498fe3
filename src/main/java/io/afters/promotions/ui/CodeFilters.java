package io.afters.promotions.ui;

import io.afters.promotions.CodeSearch;
import io.afters.promotions.CodeStatus;
import io.afters.shared.Ids;
import io.afters.shared.ui.Days;
import io.afters.shared.ui.UrlQuery;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which codes of a campaign the list shows, as its URL says.
 *
 * @param customerId ours
 * @param assigned when a code became somebody's, in the account's zone
 * @param code the id of the one that is open beside the list
 */
record CodeFilters(
        @Nullable String part,
        @Nullable CodeStatus status,
        @Nullable Long customerId,
        Days assigned,
        @Nullable Long code) {
    static final CodeFilters NONE = new CodeFilters(null, null, null, Days.ANY, null);
    private static final String ASSIGNED = "assigned";

    static CodeFilters of(UrlQuery url) {
        return new CodeFilters(
                url.text("q"),
                url.oneOf("status", CodeStatus.class),
                url.id("customer"),
                Days.of(url, ASSIGNED),
                url.id("code"));
    }

    UrlQuery url() {
        var url = UrlQuery.empty()
                .with("tab", "codes")
                .with("q", part)
                .with("status", status)
                .with("customer", customerId == null ? null : Ids.format(customerId))
                .with("code", code == null ? null : Ids.format(code));
        return assigned.into(url, ASSIGNED);
    }

    CodeFilters opening(long codeId) {
        return new CodeFilters(part, status, customerId, assigned, codeId);
    }

    CodeFilters withoutCode() {
        return new CodeFilters(part, status, customerId, assigned, null);
    }

    /** Whether something may be left out. */
    boolean narrow() {
        return !withoutCode().equals(NONE);
    }

    CodeSearch search(ZoneId zone) {
        return new CodeSearch(status, customerId, part, assigned.begin(zone), assigned.end(zone));
    }
}
