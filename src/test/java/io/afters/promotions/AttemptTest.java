package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.promotions.Verdict.Granted;
import io.afters.promotions.Verdict.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final long OLENA = 5;
    private static final long BOB = 6;

    private PromoCampaign campaign = new Offer().campaign();
    private @Nullable Long owner;
    private @Nullable Instant from;
    private @Nullable Instant until;
    private boolean revoked;
    private final List<CodeUse> standing = new ArrayList<>();
    private int otherCodes;
    private @Nullable String total = "30.00";

    private Verdict verdict(long customer, String order) {
        var code = new PromoCode(
                1,
                "PIZZA",
                1,
                owner,
                null,
                from,
                until,
                standing.size(),
                revoked ? NOW : null,
                revoked ? "x" : null,
                null,
                NOW);
        var checkout = new Checkout("c", order, total == null ? null : new BigDecimal(total));
        return new Attempt(code, campaign, checkout, customer, standing, otherCodes, NOW).verdict();
    }

    private void used(long customer, String order) {
        standing.add(new CodeUse(standing.size(), 1, customer, order, NOW, null));
    }

    private void assertRefused(Refusal reason) {
        assertThat(verdict(OLENA, "o-9"))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private void assertGranted() {
        assertThat(verdict(OLENA, "o-9")).isEqualTo(new Granted(campaign, false));
    }

    @Test
    void aGoodCodeIsGrantedToWhoeverHasIt() {
        assertGranted();
    }

    @Test
    void aCodeOfACustomerIsGrantedToThatCustomerOnly() {
        owner = OLENA;
        assertGranted();
        owner = BOB;
        assertRefused(Refusal.OTHER_CUSTOMER);
    }

    @Test
    void anOutsiderLearnsNothingElseOfSomebodysCode() {
        owner = BOB;
        revoked = true;
        until = NOW;
        used(BOB, "o-1");
        campaign = new Offer().inactive().deleted();
        assertRefused(Refusal.OTHER_CUSTOMER);
    }

    @Test
    void theReasonsComeInTheirOrder() {
        revoked = true;
        until = NOW;
        used(BOB, "o-1");
        total = "1.00";
        otherCodes = 1;
        var offer = new Offer().minOrderPrice("10.00").codesPerCustomer(1);
        campaign = offer.inactive().deleted();
        assertRefused(Refusal.REVOKED);
        revoked = false;
        assertRefused(Refusal.CAMPAIGN_DELETED);
        campaign = offer.campaign();
        assertRefused(Refusal.CAMPAIGN_INACTIVE);
        campaign = new Offer().minOrderPrice("10.00").codesPerCustomer(1).campaign();
        from = NOW.plusNanos(1000);
        assertRefused(Refusal.NOT_YET_VALID);
        from = null;
        assertRefused(Refusal.EXPIRED);
        until = null;
        assertRefused(Refusal.USED);
        standing.clear();
        assertRefused(Refusal.ORDER_TOO_SMALL);
        total = "10.00";
        assertRefused(Refusal.CUSTOMER_LIMIT);
        otherCodes = 0;
        assertGranted();
    }

    @Test
    void itsTimeIsHalfOpen() {
        from = NOW;
        until = NOW.plusNanos(1000);
        assertGranted();
        from = NOW.plusNanos(1000);
        until = NOW.plusSeconds(9);
        assertRefused(Refusal.NOT_YET_VALID);
        from = NOW.minusSeconds(9);
        until = NOW;
        assertRefused(Refusal.EXPIRED);
    }

    @Test
    void theCampaignsTimeHoldsAsWell() {
        campaign = new Offer().from(NOW.plusSeconds(1)).campaign();
        assertRefused(Refusal.NOT_YET_VALID);
        campaign = new Offer().until(NOW).campaign();
        assertRefused(Refusal.EXPIRED);
        campaign = new Offer().from(NOW).until(NOW.plusSeconds(1)).campaign();
        assertGranted();
    }

    @Test
    void aCodeMayAllowSeveralUses() {
        campaign = new Offer().usesPerCode(2).campaign();
        used(BOB, "o-1");
        assertGranted();
        used(BOB, "o-2");
        assertRefused(Refusal.USED);
    }

    @Test
    void theSameOrderIsGrantedAgainWhateverHasHappenedSince() {
        used(OLENA, "o-9");
        revoked = true;
        until = NOW;
        campaign = new Offer().minOrderPrice("99.00").deleted();
        assertThat(verdict(OLENA, "o-9")).isEqualTo(new Granted(campaign, true));
    }

    @Test
    void anOrderOfAnotherCustomerIsNotTheSameOrder() {
        used(BOB, "o-9");
        assertRefused(Refusal.OTHER_CUSTOMER);
    }

    @Test
    void theMinimumIsIncludedAndAnUnknownTotalMissesIt() {
        campaign = new Offer().minOrderPrice("30.00").campaign();
        total = "30";
        assertGranted();
        total = "29.99";
        assertRefused(Refusal.ORDER_TOO_SMALL);
        total = null;
        assertRefused(Refusal.ORDER_TOO_SMALL);
        campaign = new Offer().minOrderPrice("0").campaign();
        assertGranted();
    }

    @Test
    void theCustomersLimitCountsOtherCodesOnly() {
        campaign = new Offer().usesPerCode(5).codesPerCustomer(1).campaign();
        used(OLENA, "o-1");
        assertGranted();
        otherCodes = 1;
        assertRefused(Refusal.CUSTOMER_LIMIT);
        campaign = new Offer().usesPerCode(5).campaign();
        assertGranted();
    }

    @Test
    void aRefusalTellsWhatWasFoundAndWhatWouldBeRight() {
        campaign = new Offer().minOrderPrice("50.00").campaign();
        assertThat(verdict(OLENA, "o-9"))
                .isEqualTo(new Refused(Refusal.ORDER_TOO_SMALL, "The order's total is 30; it must be at least 50."));
    }
}
