package io.afters.promotions.ui;

import io.afters.promotions.CampaignDraft;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two people's changes of one campaign put together: theirs wherever mine left things as they were.
 *
 * @param base what both began with
 */
record CampaignMerge(CampaignDraft base, CampaignDraft theirs, CampaignDraft mine) {
    CampaignDraft draft() {
        return new CampaignDraft(
                Objects.requireNonNull(pick(CampaignDraft::name)),
                Objects.requireNonNull(pick(CampaignDraft::status)),
                Objects.requireNonNull(pick(CampaignDraft::discount)),
                pick(CampaignDraft::minOrderPrice),
                pick(CampaignDraft::validFrom),
                pick(CampaignDraft::validUntil),
                pick(CampaignDraft::activationNote),
                Objects.requireNonNull(pick(CampaignDraft::usesPerCode)),
                Objects.requireNonNull(pick(CampaignDraft::codesPerCustomer)));
    }

    private <T> @Nullable T pick(Function<CampaignDraft, @Nullable T> part) {
        var own = part.apply(mine);
        return Objects.equals(own, part.apply(base)) ? part.apply(theirs) : own;
    }
}
