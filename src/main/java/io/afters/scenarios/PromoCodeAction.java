package io.afters.scenarios;

import io.afters.shared.Problems;
import io.afters.shared.Required;
import io.afters.shared.Timespan;
import java.util.OptionalLong;

/** Generates a code of a campaign, valid for this long from the moment of execution. */
public record PromoCodeAction(String campaignId, Timespan expiration) {

    public PromoCodeAction {
        Required.of("campaignId", campaignId).and("expiration", expiration).check();
    }

    /** Our id of the campaign; empty when no campaign can have this id. */
    OptionalLong campaign() {
        return campaignId.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(campaignId)) : OptionalLong.empty();
    }

    void check(Problems problems) {
        expiration.check(problems, "actions.promoCode.expiration", 1, 5);
    }
}
