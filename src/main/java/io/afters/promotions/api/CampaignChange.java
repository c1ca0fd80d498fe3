package io.afters.promotions.api;

import io.afters.promotions.CampaignDraft;
import io.afters.promotions.CampaignStatus;
import io.afters.promotions.Discount;
import io.afters.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of a PUT: the whole campaign, as it was answered or without id and version.
 *
 * @param version the one that the caller saw; null: whatever it is
 */
record CampaignChange(
        @Nullable String id,
        @Nullable Integer version,
        String name,
        CampaignStatus status,
        Discount discount,
        @Nullable BigDecimal minOrderPrice,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String activationNote,
        Integer usesPerCode,
        Integer codesPerCustomer) {

    /** Throws {@link InvalidInput} when the body is about another campaign than the path. */
    CampaignDraft draft(String idOfPath) {
        if (id != null && !id.equals(idOfPath)) {
            throw new InvalidInput("id", "must be left out, or be the id of the path");
        }
        return new CampaignDraft(
                name,
                status,
                discount,
                minOrderPrice,
                validFrom,
                validUntil,
                activationNote,
                usesPerCode,
                codesPerCustomer);
    }
}
