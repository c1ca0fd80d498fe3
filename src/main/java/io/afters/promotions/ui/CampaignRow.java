package io.afters.promotions.ui;

import io.afters.promotions.CodeSearch;
import io.afters.promotions.CodeStatus;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCodes;
import java.util.ArrayList;
import java.util.List;

/** One line of the list of campaigns, with everything as it is written there. */
record CampaignRow(
        long id, String name, String status, String statusClasses, String discount, String conditions, String codes) {
    /** Codes of one status are counted up to here; there may be a million. */
    private static final int MOST_COUNTED = 1_000;

    private static final List<CodeStatus> ORDER =
            List.of(CodeStatus.AVAILABLE, CodeStatus.ASSIGNED, CodeStatus.USED, CodeStatus.EXPIRED, CodeStatus.REVOKED);

    static CampaignRow of(CampaignWords words, PromoCodes codes) {
        var campaign = words.campaign();
        return new CampaignRow(
                campaign.id(),
                campaign.name(),
                words.status(),
                words.mark().classes(),
                words.discount(),
                words.conditions(),
                codes(words, campaign, codes));
    }

    private static String codes(CampaignWords words, PromoCampaign campaign, PromoCodes codes) {
        var counts = new ArrayList<String>();
        for (var status : ORDER) {
            var search = new CodeSearch(status, null, null);
            var count = codes.count(campaign, search, words.moments().now(), MOST_COUNTED);
            if (count > 0) {
                var number = count < MOST_COUNTED ? String.valueOf(count) : MOST_COUNTED + "+";
                counts.add(CampaignWords.text("code.count." + status, number));
            }
        }
        return counts.isEmpty() ? CampaignWords.text("code.count.none") : String.join(" · ", counts);
    }
}
