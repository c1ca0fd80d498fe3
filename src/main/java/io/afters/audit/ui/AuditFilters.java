package io.afters.audit.ui;

import io.afters.audit.AuditQuery;
import io.afters.shared.ui.UrlQuery;
import org.jspecify.annotations.Nullable;

/** Which entries the list shows, as its URL says. */
record AuditFilters(@Nullable Long staffId, @Nullable String subject) {
    static final AuditFilters NONE = new AuditFilters(null, null);

    static AuditFilters of(UrlQuery url) {
        return new AuditFilters(url.id("staff"), url.text("subject"));
    }

    UrlQuery url() {
        return UrlQuery.empty().with("staff", staffId).with("subject", subject);
    }

    /**
     * What may be seen of it.
     *
     * @param only the member whose changes alone may be seen; null: everybody's
     */
    AuditQuery query(@Nullable Long only) {
        return new AuditQuery(only == null ? staffId : only, subject);
    }
}
