package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.messages.Placeholder;
import io.afters.messages.SmsLength;
import io.afters.messages.Wording;
import io.afters.orders.EventType;
import io.afters.scenarios.Rehearsal.Guest;
import io.afters.shared.TimeUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final SampleScenario scenario = SampleScenario.on(EventType.ORDER_CANCELLED);

    @Test
    void valuesArePutInAsForARealGuest() {
        scenario.texting(
                        "{{userName}} {{promoCode}} {{promoCodeExpiresAt}} {{cashbackAmount}} {{orderNumber}} {{orderTotal}}")
                .givingCode("5", 1, TimeUnit.WEEK)
                .givingCashback(CashbackAction.Type.PERCENT, "10");

        // Due 24 hours after noon in UTC, and valid for a week from then, told in Kyiv's time.
        assertThat(sms("en")).isEqualTo("Olivia 7KQM2XA 30.11.2026 14:00 45.00 1042 450.00");
    }

    @Test
    void whatNoActionGivesIsPutInAsNothing() {
        assertThat(sms(scenario.texting("[{{promoCode}}{{promoCodeExpiresAt}}{{cashbackAmount}}]"), "en"))
                .isEqualTo("[]");
    }

    @Test
    void placeholdersForWhichNoActionGivesAValueAreNamed() {
        scenario.texting("{{promoCode}} {{userName}} {{cashbackAmount}} {{nonsense}}");
        assertThat(rehearsal(scenario).alwaysEmpty())
                .containsExactly(Placeholder.PROMO_CODE, Placeholder.CASHBACK_AMOUNT);

        scenario.givingCode("", 1, TimeUnit.DAY).givingCashback(CashbackAction.Type.FIXED, "1");
        assertThat(rehearsal(scenario).alwaysEmpty()).isEmpty();
    }

    @Test
    void aRealGuestIsShownInTheirOwnLanguage() {
        scenario.doing(
                null,
                null,
                new MessageAction(Map.of(
                        Channel.SMS,
                        new ChannelText(
                                null, Map.of("en", "Hi {{userName}}", "uk", "Привіт, {{userName}}"), null, null))));
        var real = new Guest("Max", "uk", null, null);

        var shown = new Rehearsal(scenario.draft(), SampleScenario.ACCOUNT, real, SampleScenario.NOON);

        assertThat(shown.message(Channel.SMS, "en").orElseThrow().text()).isEqualTo("Привіт, Max");
    }

    @Test
    void theLongestValuesCostMoreThanTheUsualOnes() {
        scenario.texting("Hi {{userName}}, your order {{orderNumber}} over {{orderTotal}} was cancelled. Sorry!");
        var worst = new Rehearsal(scenario.draft(), SampleScenario.ACCOUNT, Guest.LONGEST, SampleScenario.NOON);

        var usual = SmsLength.of(sms("en")).parts();

        assertThat(usual).isEqualTo(1);
        assertThat(SmsLength.of(worst.message(Channel.SMS, "en").orElseThrow().text())
                        .parts())
                .isGreaterThan(usual);
    }

    @Test
    void aGuestReadsTheirOwnLanguageOrTheAccounts() {
        scenario.doing(
                null,
                null,
                new MessageAction(Map.of(
                        Channel.SMS,
                        new ChannelText(
                                null, Map.of("en", "Hi {{userName}}", "uk", "Привіт, {{userName}}"), null, null))));

        assertThat(sms("uk")).isEqualTo("Привіт, Олена");
        assertThat(sms("pl")).isEqualTo("Hi Olivia");
    }

    @Test
    void aChannelWithoutATextShowsNothing() {
        assertThat(rehearsal(scenario).message(Channel.PUSH, "en")).isEmpty();
        scenario.doing(null, null, new MessageAction(Map.of(Channel.SMS, new ChannelText(null, Map.of(), null, null))));
        assertThat(rehearsal(scenario).message(Channel.SMS, "en")).isEmpty();
    }

    @Test
    void aDelayThatIsStillOpenDoesNoHarm() {
        scenario.after(-1, TimeUnit.MONTH).texting("{{promoCodeExpiresAt}}").givingCode("", 1, TimeUnit.DAY);

        assertThat(sms("en")).isEqualTo("23.11.2026 14:00");
    }

    private String sms(String language) {
        return sms(scenario, language);
    }

    private static String sms(SampleScenario scenario, String language) {
        return rehearsal(scenario)
                .message(Channel.SMS, language)
                .map(Wording::text)
                .orElseThrow();
    }

    private static Rehearsal rehearsal(SampleScenario scenario) {
        return new Rehearsal(scenario.draft(), SampleScenario.ACCOUNT, Guest.EXAMPLE, SampleScenario.NOON);
    }
}
