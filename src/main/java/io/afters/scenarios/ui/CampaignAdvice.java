package io.afters.scenarios.ui;

import io.afters.promotions.PromoCampaign;
import io.afters.scenarios.PromoCodeAction;
import io.afters.shared.Timespan;
import io.afters.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Says what may surprise somebody about the campaign that a scenario takes its codes from. */
record CampaignAdvice(Timespan delay, Moments moments) {

    /** Nothing when there is nothing to say. */
    String of(@Nullable PromoCodeAction action, @Nullable PromoCampaign campaign, boolean thereAreSome) {
        if (action == null) {
            return "";
        }
        if (campaign == null) {
            return missing(action, thereAreSome);
        }
        if (!campaign.isActive()) {
            return ScenarioWords.text("scenario.code.inactive");
        }
        return early(action, campaign);
    }

    private static String missing(PromoCodeAction action, boolean thereAreSome) {
        if (!action.campaignId().isEmpty()) {
            return ScenarioWords.text("scenario.code.gone");
        }
        return thereAreSome ? "" : ScenarioWords.text("scenario.code.none");
    }

    /** Of an order that comes now, and all later ones. */
    private String early(PromoCodeAction action, PromoCampaign campaign) {
        if (campaign.validUntil() == null
                || delay.value() < 0
                || action.expiration().value() < 0) {
            return "";
        }
        var made = delay.after(moments.now(), moments.zone());
        var codeEnds = action.expiration().after(made, moments.zone());
        return campaign.validUntil().isBefore(codeEnds)
                ? ScenarioWords.text("scenario.code.ends", moments.at(campaign.validUntil()), moments.at(codeEnds))
                : "";
    }
}
