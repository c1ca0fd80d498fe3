package io.afters.promotions.ui;

import io.afters.promotions.CodeSearch;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCodes;
import io.afters.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One line of the list of campaigns, with everything as it is written there.
 *
 * @param codes how many of each status there are, each with the address of their list
 */
record CampaignRow(
        long id,
        String name,
        boolean active,
        String status,
        String statusClasses,
        String discount,
        String conditions,
        List<Map<String, String>> codes) {
    /** Codes of one status are counted up to here; there may be a million. */
    private static final int MOST_COUNTED = 1_000;

    static CampaignRow of(CampaignWords words, PromoCodes codes) {
        var campaign = words.campaign();
        return new CampaignRow(
                campaign.id(),
                campaign.name(),
                campaign.isActive(),
                words.status(),
                words.mark().classes(),
                words.discount(),
                words.conditions(),
                codes(words, campaign, codes));
    }

    private static List<Map<String, String>> codes(CampaignWords words, PromoCampaign campaign, PromoCodes codes) {
        var counts = new ArrayList<Map<String, String>>();
        for (var status : CodeWords.ORDER) {
            var search = new CodeSearch(status, null, null);
            var count = codes.count(campaign, search, words.moments().now(), MOST_COUNTED);
            if (count > 0) {
                var number = count < MOST_COUNTED ? String.valueOf(count) : MOST_COUNTED + "+";
                counts.add(Map.of(
                        "text",
                        CampaignWords.text("code.count." + status, number),
                        "to",
                        "campaigns/" + Ids.format(campaign.id()) + "?tab=codes&status=" + status));
            }
        }
        return List.copyOf(counts);
    }

    String place() {
        return "campaigns/" + Ids.format(id);
    }
}
