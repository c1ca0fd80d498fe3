package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.shared.FieldProblem;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignDraftTest {
    private static final Currency UAH = Currency.getInstance("UAH");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static List<String> wrongFields(Offer offer) {
        return wrongFields(offer.draft(), UAH);
    }

    private static List<String> wrongFields(CampaignDraft draft, Currency currency) {
        return draft.problems(currency).list().stream().map(FieldProblem::field).toList();
    }

    @Test
    void anOrdinaryOneHasNoProblems() {
        assertThat(wrongFields(new Offer())).isEmpty();
        assertThat(wrongFields(new Offer().discount(Discount.Type.FIXED, "0.01", null)))
                .isEmpty();
        assertThat(wrongFields(new Offer().discount(Discount.Type.FREE_DELIVERY, null, null)))
                .isEmpty();
        assertThat(wrongFields(new Offer().discount(Discount.Type.GIFT, null, "A tiramisu")))
                .isEmpty();
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        var draft = new CampaignDraft(null, null, null, null, null, null, " ", null, null);
        assertThat(draft.status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(draft.usesPerCode()).isEqualTo(1);
        assertThat(draft.codesPerCustomer()).isZero();
        assertThat(draft.activationNote()).isNull();
        assertThat(wrongFields(draft, UAH)).containsExactly("name", "discount");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(wrongFields(new Offer()
                        .name(" ")
                        .discount(Discount.Type.PERCENT, "0", "A tiramisu")
                        .minOrderPrice("-1")
                        .from(NOW)
                        .until(NOW)
                        .note("\0")
                        .usesPerCode(0)
                        .codesPerCustomer(-1)))
                .containsExactly(
                        "name",
                        "discount.value",
                        "discount.gift",
                        "minOrderPrice",
                        "validUntil",
                        "activationNote",
                        "usesPerCode",
                        "codesPerCustomer");
    }

    @Test
    void aNameIsOneLineOfAtMost200Characters() {
        assertThat(wrongFields(new Offer().name("🍕".repeat(200)))).isEmpty();
        assertThat(wrongFields(new Offer().name("🍕".repeat(201)))).containsExactly("name");
        assertThat(wrongFields(new Offer().name("a\nb"))).containsExactly("name");
        assertThat(wrongFields(new Offer().name("\ud800"))).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1", "99.99", "100", "100.00"})
    void aPercentageIsMoreThanZeroAndAtMostAHundred(String value) {
        assertThat(wrongFields(new Offer().discount(Discount.Type.PERCENT, value, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01", "10.001"})
    void anyOtherPercentageIsRefused(String value) {
        assertThat(wrongFields(new Offer().discount(Discount.Type.PERCENT, value, null)))
                .containsExactly("discount.value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "10.001", "100000000000"})
    void aFixedAmountIsPositiveAndOfTheCurrency(String value) {
        assertThat(wrongFields(new Offer().discount(Discount.Type.FIXED, value, null)))
                .containsExactly("discount.value");
    }

    @Test
    void aCurrencyWithoutDecimalsTakesNone() {
        var draft = new Offer()
                .discount(Discount.Type.FIXED, "10.5", null)
                .minOrderPrice("1.5")
                .draft();
        assertThat(wrongFields(draft, Currency.getInstance("JPY"))).containsExactly("discount.value", "minOrderPrice");
    }

    @Test
    void aDiscountHasWhatItsTypeNeedsAndNothingElse() {
        assertThat(wrongFields(new Offer().discount(Discount.Type.PERCENT, null, null)))
                .containsExactly("discount.value");
        assertThat(wrongFields(new Offer().discount(Discount.Type.FREE_DELIVERY, "1", null)))
                .containsExactly("discount.value");
        assertThat(wrongFields(new Offer().discount(Discount.Type.GIFT, null, " ")))
                .containsExactly("discount.gift");
        assertThat(wrongFields(new Offer().discount(Discount.Type.GIFT, null, "x".repeat(201))))
                .containsExactly("discount.gift");
        assertThat(wrongFields(new Offer().discount(Discount.Type.FIXED, "1", "A tiramisu")))
                .containsExactly("discount.gift");
        assertThat(wrongFields(new Offer().discount(null, "1", "x"))).containsExactly("discount.type");
    }

    @Test
    void aNoteMayHaveLinesAndAtMost1000Characters() {
        assertThat(wrongFields(new Offer().note("Show this\r\n\tto your waiter")))
                .isEmpty();
        assertThat(wrongFields(new Offer().note("x".repeat(1001)))).containsExactly("activationNote");
        assertThat(wrongFields(new Offer().note("\u001b[31m"))).containsExactly("activationNote");
    }

    @Test
    void timesThatTheDatabaseCannotHoldAreRefused() {
        assertThat(wrongFields(new Offer().from(Instant.MIN).until(Instant.MAX)))
                .containsExactly("validFrom", "validUntil");
    }

    @Test
    void timesAreCutToMicrosecondsAsTheDatabaseKeepsThem() {
        assertThat(new Offer().until(NOW.plusNanos(1999)).draft().validUntil()).isEqualTo(NOW.plusNanos(1000));
    }
}
