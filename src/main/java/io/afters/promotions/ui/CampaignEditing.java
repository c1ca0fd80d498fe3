package io.afters.promotions.ui;

import io.afters.promotions.CampaignDraft;
import io.afters.promotions.PromoCampaign;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody began with.
 *
 * @param campaign as they saw it; null: a new one
 * @param version that they saw
 * @param clean as the form showed it: anything else is an unsaved change
 */
record CampaignEditing(@Nullable PromoCampaign campaign, int version, CampaignDraft clean) {
    boolean isNew() {
        return campaign == null;
    }

    PromoCampaign existing() {
        return Objects.requireNonNull(campaign, "A new campaign was not saved yet");
    }

    boolean isChangedBy(CampaignDraft draft) {
        return !draft.equals(clean);
    }
}
