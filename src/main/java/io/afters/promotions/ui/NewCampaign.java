package io.afters.promotions.ui;

import io.afters.promotions.CampaignDraft;
import io.afters.promotions.CampaignStatus;
import io.afters.promotions.Discount;

/** What the form begins with. */
final class NewCampaign {
    private NewCampaign() {}

    /** Close to what most campaigns are. */
    static CampaignDraft usual() {
        var discount = new Discount(Discount.Type.PERCENT, null, null);
        return new CampaignDraft("", CampaignStatus.ACTIVE, discount, null, null, null, null, 1, 0);
    }

    /** The same under another name, and inactive until somebody has looked at it. */
    static CampaignDraft copyOf(CampaignDraft draft) {
        return draft.named(CampaignWords.text("campaign.copy-of", draft.name())).with(CampaignStatus.INACTIVE);
    }
}
