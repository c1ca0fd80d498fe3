package io.afters.promotions.ui;

import io.afters.promotions.CodeSearch;
import io.afters.promotions.CodeStatus;
import io.afters.shared.ui.UrlQuery;
import org.jspecify.annotations.Nullable;

/** Which codes of a campaign the list shows, as its URL says. */
record CodeFilters(@Nullable String part, @Nullable CodeStatus status) {
    static final CodeFilters NONE = new CodeFilters(null, null);

    static CodeFilters of(UrlQuery url) {
        return new CodeFilters(url.text("q"), url.oneOf("status", CodeStatus.class));
    }

    UrlQuery url() {
        return UrlQuery.empty().with("q", part).with("status", status);
    }

    CodeSearch search() {
        return new CodeSearch(status, null, part);
    }
}
