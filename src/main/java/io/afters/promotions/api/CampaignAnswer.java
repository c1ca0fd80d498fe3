package io.afters.promotions.api;

import io.afters.promotions.CampaignStatus;
import io.afters.promotions.Discount;
import io.afters.promotions.PromoCampaign;
import io.afters.shared.Amounts;
import io.afters.shared.web.OpaqueId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A campaign as the API tells it. */
record CampaignAnswer(
        String id,
        int version,
        String name,
        CampaignStatus status,
        Discount discount,
        @Nullable BigDecimal minOrderPrice,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String activationNote,
        int usesPerCode,
        int codesPerCustomer) {

    static CampaignAnswer of(PromoCampaign campaign, Currency currency) {
        return new CampaignAnswer(
                OpaqueId.of(campaign.id()),
                campaign.version(),
                campaign.name(),
                campaign.status(),
                campaign.discount().in(currency),
                Amounts.inOrNull(currency, campaign.minOrderPrice()),
                campaign.validFrom(),
                campaign.validUntil(),
                campaign.activationNote(),
                campaign.usesPerCode(),
                campaign.codesPerCustomer());
    }
}
