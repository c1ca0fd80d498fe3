package io.afters.promotions;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds campaigns for tests: active, 10 percent off, without any limit unless one is asked for. */
final class Offer {
    static final Instant MADE = Instant.parse("2026-11-01T12:00:00Z");

    private String name = "Ten percent off";
    private CampaignStatus status = CampaignStatus.ACTIVE;
    private Discount discount = new Discount(Discount.Type.PERCENT, BigDecimal.TEN, null);
    private @Nullable BigDecimal minOrderPrice;
    private @Nullable Instant validFrom;
    private @Nullable Instant validUntil;
    private @Nullable String activationNote;
    private int usesPerCode = 1;
    private int codesPerCustomer = 0;

    Offer name(String it) {
        name = it;
        return this;
    }

    Offer inactive() {
        status = CampaignStatus.INACTIVE;
        return this;
    }

    Offer discount(Discount.Type type, @Nullable String value, @Nullable String gift) {
        discount = new Discount(type, value == null ? null : new BigDecimal(value), gift);
        return this;
    }

    Offer minOrderPrice(String it) {
        minOrderPrice = new BigDecimal(it);
        return this;
    }

    Offer from(@Nullable Instant it) {
        validFrom = it;
        return this;
    }

    Offer until(@Nullable Instant it) {
        validUntil = it;
        return this;
    }

    Offer note(String it) {
        activationNote = it;
        return this;
    }

    Offer usesPerCode(int it) {
        usesPerCode = it;
        return this;
    }

    Offer codesPerCustomer(int it) {
        codesPerCustomer = it;
        return this;
    }

    CampaignDraft draft() {
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

    PromoCampaign campaign() {
        return new PromoCampaign(1, draft(), MADE);
    }

    PromoCampaign deleted() {
        var campaign = campaign();
        campaign.delete(MADE);
        return campaign;
    }
}
