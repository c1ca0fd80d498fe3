package io.afters.scenarios;

import static io.afters.scenarios.SampleScenario.ACCOUNT;
import static io.afters.scenarios.SampleScenario.CUSTOMER;
import static io.afters.scenarios.SampleScenario.NOON;
import static io.afters.scenarios.SampleScenario.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afters.cashback.CashbackEntry;
import io.afters.customers.Channel;
import io.afters.customers.Contact;
import io.afters.customers.Reach;
import io.afters.messages.ChannelText;
import io.afters.messages.OutgoingMessage;
import io.afters.messages.Wording;
import io.afters.orders.EventType;
import io.afters.orders.Order;
import io.afters.promotions.CodeOrder;
import io.afters.shared.TimeUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskRunTest {
    /** Noon in Kyiv, one day before summer time ends. */
    private static final Instant EXECUTION = Instant.parse("2026-10-24T09:00:00Z");

    private final SampleScenario scenario = SampleScenario.on(EventType.ORDER_COMPLETED);

    @Test
    void aCodeIsOrderedForTheCustomerAndIsValidFromTheMomentOfExecution() {
        var run = run(scenario.givingCode("5", 24, TimeUnit.HOUR));

        assertThat(run.codeOrder())
                .contains(
                        new CodeOrder(ACCOUNT.id(), 5, CUSTOMER, 0, EXECUTION, Instant.parse("2026-10-25T09:00:00Z")));
    }

    @Test
    void theValidityOfACodeInDaysFollowsTheCalendarOfTheAccount() {
        assertThat(run(scenario.givingCode("5", 1, TimeUnit.DAY))
                        .codeOrder()
                        .orElseThrow()
                        .validUntil())
                .isEqualTo(Instant.parse("2026-10-25T10:00:00Z"));
    }

    @Test
    void withoutTheActionNoCodeIsOrdered() {
        assertThat(run(scenario).codeOrder()).isEmpty();
        assertThat(run(scenario).effects(null)).isEqualTo(new Effects(null, null, List.of()));
    }

    @Test
    void aCampaignThatIsGoneSkipsTheCodeAndNothingElse() {
        var run = run(scenario.givingCode("5", 1, TimeUnit.DAY)
                .givingCashback(CashbackAction.Type.FIXED, "5")
                .texting("{{promoCode}}{{promoCodeExpiresAt}}/{{cashbackAmount}}"));

        var effects = run.effects(null);

        assertThat(effects).isEqualTo(new Effects(null, new BigDecimal("5.00"), List.of(Effects.Skipped.NO_CAMPAIGN)));
        assertThat(texts(run.messages(effects))).containsExactly("/5.00");
    }

    @Test
    void aCampaignIdThatCanBeNoneSkipsTheCode() {
        var run = run(scenario.givingCode("no-such-campaign", 1, TimeUnit.DAY));

        assertThat(run.codeOrder()).isEmpty();
        assertThat(run.effects(null).skipped()).containsExactly(Effects.Skipped.NO_CAMPAIGN);
    }

    @Test
    void aPercentageOfATotalThatIsNotKnownIsSkipped() {
        var run = run(scenario.givingCashback(CashbackAction.Type.PERCENT, "5"), order(null));

        var effects = run.effects(null);

        assertThat(effects.skipped()).containsExactly(Effects.Skipped.NO_TOTAL);
        assertThat(run.cashbackEntry(effects)).isEmpty();
    }

    @Test
    void cashbackIsOneEntryForTheCustomer() {
        var run = run(scenario.givingCashback(CashbackAction.Type.PERCENT, "5"));

        assertThat(run.cashbackEntry(run.effects(null)))
                .contains(new CashbackEntry(ACCOUNT.id(), CUSTOMER, new BigDecimal("1.30"), EXECUTION, 0L, "Win back"));
    }

    @Test
    void aPercentageThatRoundsToNothingIsNoEntry() {
        var run = run(scenario.givingCashback(CashbackAction.Type.PERCENT, "0.01"));

        var effects = run.effects(null);

        assertThat(effects.cashback()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(run.cashbackEntry(effects)).isEmpty();
    }

    @Test
    void aFixedAmountNeedsNoTotal() {
        var run = run(scenario.givingCashback(CashbackAction.Type.FIXED, "5"), order(null));

        assertThat(run.effects(null)).isEqualTo(new Effects(null, new BigDecimal("5.00"), List.of()));
    }

    @Test
    void everyPlaceholderHasItsValue() {
        var run = run(scenario.givingCode("5", 1, TimeUnit.WEEK)
                .givingCashback(CashbackAction.Type.FIXED, "5")
                .texting("{{userName}}|{{promoCode}}|{{promoCodeExpiresAt}}|{{cashbackAmount}}|{{orderNumber}}"
                        + "|{{orderTotal}}|{{companyName}}"));

        assertThat(texts(run.messages(run.effects("K7MQ2XA"))))
                .containsExactly("Olena|K7MQ2XA|31.10.2026 12:00|5.00|1001|25.90|Piazza");
    }

    @Test
    void whatIsNotKnownIsInsertedAsNothing() {
        var run = new TaskRun(
                scenario.task(),
                scenario.texting("{{userName}}|{{orderNumber}}|{{orderTotal}}|{{promoCode}}|{{cashbackAmount}}")
                        .live(),
                ACCOUNT,
                new Contact(CUSTOMER, "c-1", null, null, null, null, List.of(), Map.of(), false, NOON),
                new Order(ORDER, "o-1", CUSTOMER, null, null, null, null, null, null, null, null, NOON),
                EXECUTION);

        assertThat(texts(run.messages(run.effects(null)))).containsExactly("||||");
    }

    @Test
    void aMessageIsWrittenToTheCustomersAddressAtTheMomentOfExecution() {
        var run = run(scenario.texting("Hi"));

        assertThat(run.messages(run.effects(null)))
                .containsExactly(new OutgoingMessage(
                        ACCOUNT.id(),
                        0L,
                        CUSTOMER,
                        Channel.SMS,
                        new Reach.At("+380501234567"),
                        new Wording(null, "Hi"),
                        EXECUTION));
    }

    @Test
    void theMessagesOfAChainHaveTheirTurns() {
        var hi = new ChannelText(null, Map.of("en", "Hi"), null, null);
        var run = run(scenario.doing(
                null,
                null,
                new MessageAction(
                        Map.of(Channel.PUSH, hi, Channel.SMS, hi), List.of(Channel.SMS, Channel.PUSH), true)));

        assertThat(run.messages(run.effects(null)))
                .extracting(OutgoingMessage::channel, OutgoingMessage::turn, OutgoingMessage::trackLinks)
                .containsExactly(tuple(Channel.SMS, 1, true), tuple(Channel.PUSH, 2, true));
    }

    private static TaskRun run(SampleScenario scenario) {
        return run(scenario, order(new BigDecimal("25.900")));
    }

    private static TaskRun run(SampleScenario scenario, Order order) {
        var olena =
                new Contact(CUSTOMER, "c-1", "Olena", "+380501234567", null, "uk", List.of(), Map.of(), false, NOON);
        return new TaskRun(scenario.task(), scenario.live(), ACCOUNT, olena, order, EXECUTION);
    }

    private static Order order(@Nullable BigDecimal total) {
        return new Order(ORDER, "o-1", CUSTOMER, "1001", null, null, total, NOON, null, null, null, NOON);
    }

    private static List<String> texts(List<OutgoingMessage> messages) {
        return messages.stream().map(message -> message.wording().text()).toList();
    }
}
