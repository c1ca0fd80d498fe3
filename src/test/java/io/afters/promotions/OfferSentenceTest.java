package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OfferSentenceTest {
    private static final Currency HRYVNIA = Currency.getInstance("UAH");
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static String english(Offer offer) {
        return new OfferSentence(Locale.ENGLISH, HRYVNIA, KYIV).of(offer.draft());
    }

    private static String ukrainian(Offer offer) {
        return new OfferSentence(Locale.of("uk"), HRYVNIA, KYIV).of(offer.draft());
    }

    @Test
    void aPercentageWithAMinimumUntilTheEndOfADay() {
        var offer = new Offer().minOrderPrice("300").until(Instant.parse("2026-12-31T22:00:00Z"));

        assertThat(english(offer))
                .isEqualTo("10 % off orders from 300.00 UAH, until the end of 31 December 2026, once per code.");
        assertThat(ukrainian(offer))
                .isEqualTo(
                        "Знижка 10 % на замовлення від 300.00 UAH, до кінця 31 грудня 2026 року, кожен код діє один раз.");
    }

    @Test
    void anAmountBetweenTwoMoments() {
        var offer = new Offer()
                .discount(Discount.Type.FIXED, "50", null)
                .from(Instant.parse("2026-11-30T22:00:00Z"))
                .until(Instant.parse("2026-12-24T16:30:00Z"));

        assertThat(english(offer))
                .isEqualTo(
                        "50.00 UAH off any order, from 1 December 2026, until 24 December 2026, 18:30, once per code.");
    }

    @Test
    void freeDeliveryForSomeUses() {
        var offer = new Offer()
                .discount(Discount.Type.FREE_DELIVERY, null, null)
                .usesPerCode(3)
                .codesPerCustomer(1);

        assertThat(english(offer)).isEqualTo("Free delivery with any order, up to 3 times per code, 1 code per guest.");
        assertThat(ukrainian(offer))
                .isEqualTo(
                        "Безкоштовна доставка до будь-якого замовлення, кожен код діє до 3 разів, не більше 1 коду на гостя.");
    }

    @Test
    void aGiftIsNamed() {
        var offer = new Offer()
                .discount(Discount.Type.GIFT, null, "{0} cheesecake")
                .minOrderPrice("200")
                .codesPerCustomer(2);

        assertThat(english(offer))
                .isEqualTo(
                        "A gift ({0} cheesecake) with orders from 200.00 UAH, once per code, up to 2 codes per guest.");
    }

    @Test
    void whatIsOpenIsAnEllipsis() {
        assertThat(english(new Offer()
                        .discount(Discount.Type.PERCENT, null, null)
                        .usesPerCode(-1)
                        .codesPerCustomer(-1)))
                .isEqualTo("… % off any order, up to … times per code, up to … codes per guest.");
        assertThat(english(new Offer().discount(Discount.Type.GIFT, null, null)))
                .isEqualTo("A gift (…) with any order, once per code.");
    }

    @Test
    void anInactiveCampaignSaysSo() {
        assertThat(english(new Offer().inactive())).endsWith("once per code. Inactive: its codes are refused.");
        assertThat(ukrainian(new Offer().inactive())).endsWith("Неактивна: коди не приймаються.");
    }
}
