package io.afters.promotions.ui;

import io.afters.promotions.CampaignStatus;
import io.afters.shared.ui.UrlQuery;
import org.jspecify.annotations.Nullable;

/** Which campaigns the list shows, as its URL says. */
record CampaignFilters(@Nullable String name, @Nullable CampaignStatus status) {
    static final CampaignFilters NONE = new CampaignFilters(null, null);

    static CampaignFilters of(UrlQuery url) {
        return new CampaignFilters(url.text("q"), url.oneOf("status", CampaignStatus.class));
    }

    UrlQuery url() {
        return UrlQuery.empty().with("q", name).with("status", status);
    }
}
