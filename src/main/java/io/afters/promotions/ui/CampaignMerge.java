package io.afters.promotions.ui;

import io.afters.promotions.CampaignDraft;
import io.afters.shared.ThreeWay;

/** Two people's changes of one campaign put together: theirs wherever mine left things as they were. */
final class CampaignMerge {
    private CampaignMerge() {}

    static CampaignDraft of(ThreeWay<CampaignDraft> drafts) {
        return new CampaignDraft(
                drafts.pick(CampaignDraft::name),
                drafts.pick(CampaignDraft::status),
                drafts.pick(CampaignDraft::discount),
                drafts.pick(CampaignDraft::minOrderPrice),
                drafts.pick(CampaignDraft::validFrom),
                drafts.pick(CampaignDraft::validUntil),
                drafts.pick(CampaignDraft::activationNote),
                drafts.pick(CampaignDraft::usesPerCode),
                drafts.pick(CampaignDraft::codesPerCustomer));
    }
}
