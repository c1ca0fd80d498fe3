package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.orders.DeliveryType;
import io.afters.orders.EventType;
import io.afters.orders.SourceType;
import io.afters.shared.InvalidInput;
import io.afters.shared.TimeUnit;
import io.afters.shared.Timespan;
import io.afters.shared.web.StrictJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class ScenarioDraftTest {
    private static final JsonMapper JSON =
            StrictJson.configure(JsonMapper.builder()).build();

    private final SampleScenario scenario = SampleScenario.on(EventType.ORDER_CANCELLED);

    @Test
    void aScenarioWithATextIsEnough() {
        assertThat(scenario.problems()).isEmpty();
    }

    @Test
    void aNameIsRequiredAndHasAtMost200Characters() {
        assertThat(scenario.named("  ").problems()).containsExactly("name is required");
        assertThat(scenario.named("🍕".repeat(200)).problems()).isEmpty();
        assertThat(scenario.named("a".repeat(201)).problems()).containsExactly("name must be at most 200 characters");
        assertThat(scenario.named("a\nb").problems())
                .containsExactly("name must not contain line breaks or control characters");
    }

    @Test
    void aDelayIsFromNothingToTwoYears() {
        assertThat(scenario.after(0, TimeUnit.MINUTE).problems()).isEmpty();
        assertThat(scenario.after(24, TimeUnit.MONTH).problems()).isEmpty();
        assertThat(scenario.after(-1, TimeUnit.DAY).problems()).containsExactly("delay.value must be 0 or more");
        assertThat(scenario.after(731, TimeUnit.DAY).problems())
                .containsExactly("delay.value must be at most 730 (2 years) for period DAY");
        assertThat(scenario.after(1_000_000_000_000_000_000L, TimeUnit.MINUTE).problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_CREATED,   '',              ''",
        "ORDER_CREATED,   NEW_ORDER,       ''",
        "ORDER_COMPLETED, ORDER_COMPLETED, refused",
        "ORDER_COMPLETED, ORDER_CANCELLED, ''",
        "ORDER_CANCELLED, ORDER_CANCELLED, refused",
        "REVIEW_CREATED,  REVIEW_CREATED,  refused",
        "REVIEW_CREATED,  NEW_ORDER,       ''"
    })
    void aConditionThatIsTheTriggerItselfForTheSameOrderCanNotBeSaved(
            EventType trigger, String condition, String refused) {
        var sample = SampleScenario.on(trigger);
        if (!condition.isEmpty()) {
            sample.cancelledBy(Condition.valueOf(condition));
        }

        assertThat(sample.problems())
                .isEqualTo(
                        refused.isEmpty()
                                ? List.of()
                                : List.of("cancellationConditions must not have " + condition
                                        + ": it is the trigger itself, for the same order"));
    }

    @Test
    void aMinimumAboveTheMaximumCanNotBeSaved() {
        assertThat(scenario.limitedTo(prices("20.00", "10.00")).problems())
                .containsExactly("limits.minOrderPrice must not be above the maximum order price");
        assertThat(scenario.limitedTo(prices("10.00", "10")).problems()).isEmpty();
        assertThat(scenario.limitedTo(prices(null, "0")).problems()).isEmpty();
    }

    @Test
    void pricesAreAmountsInTheAccountsCurrency() {
        assertThat(scenario.limitedTo(prices("-0.01", "12.345")).problems())
                .containsExactly(
                        "limits.minOrderPrice must not be negative",
                        "limits.maxOrderPrice must have at most 2 decimals in UAH");
    }

    @Test
    void aSuccessNeedsAConditionAndAWaitingTime() {
        assertThat(scenario.successIf(7, TimeUnit.DAY, Condition.NEW_ORDER, Condition.REVIEW_CREATED)
                        .problems())
                .isEmpty();
        assertThat(scenario.successIf(7, TimeUnit.DAY).problems())
                .containsExactly("success.conditions must be one or more of [NEW_ORDER, REVIEW_CREATED]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"ORDER_CANCELLED", "ORDER_COMPLETED"})
    void onlyANewOrderOrAReviewIsASuccess(Condition condition) {
        assertThat(scenario.successIf(7, TimeUnit.DAY, condition, Condition.NEW_ORDER)
                        .problems())
                .containsExactly("success.conditions must be one or more of [NEW_ORDER, REVIEW_CREATED]");
    }

    @Test
    void aWaitingTimeIsMoreThanNothingAndAtMostAYear() {
        assertThat(scenario.successIf(0, TimeUnit.DAY, Condition.NEW_ORDER).problems())
                .containsExactly("success.waitingTime.value must be 1 or more");
        assertThat(scenario.successIf(12, TimeUnit.MONTH, Condition.NEW_ORDER).problems())
                .isEmpty();
        assertThat(scenario.successIf(13, TimeUnit.MONTH, Condition.NEW_ORDER).problems())
                .containsExactly("success.waitingTime.value must be at most 12 (1 year) for period MONTH");
        assertThat(scenario.successIf(10, TimeUnit.WEEK, Condition.NEW_ORDER).problems())
                .isEmpty();
    }

    @Test
    void aLatestStartIsOptional() {
        assertThat(scenario.latestStart(12, TimeUnit.HOUR).problems()).isEmpty();
        assertThat(scenario.latestStart(-1, TimeUnit.HOUR).problems())
                .containsExactly("latestStart.value must be 0 or more");
    }

    @Test
    void atLeastOneActionIsOn() {
        assertThat(scenario.doing(null, null, null).problems())
                .containsExactly("actions must have one action at least");
        assertThat(scenario.doing(null, cashback(CashbackAction.Type.FIXED, "5"), null)
                        .problems())
                .isEmpty();
    }

    @Test
    void aCodeIsValidForOnePeriodAtLeastAndFiveYearsAtMost() {
        assertThat(scenario.givingCode("1", 1, TimeUnit.MINUTE).problems()).isEmpty();
        assertThat(scenario.givingCode("1", 0, TimeUnit.MINUTE).problems())
                .containsExactly("actions.promoCode.expiration.value must be 1 or more");
        assertThat(scenario.givingCode("1", 60, TimeUnit.MONTH).problems()).isEmpty();
        assertThat(scenario.givingCode("1", 61, TimeUnit.MONTH).problems())
                .containsExactly("actions.promoCode.expiration.value must be at most 60 (5 years) for period MONTH");
    }

    @ParameterizedTest
    @CsvSource({
        "FIXED,   5.00,   ''",
        "FIXED,   0.01,   ''",
        "FIXED,   0,      must be more than 0",
        "FIXED,   -1,     must be more than 0",
        "FIXED,   0.001,  must have at most 2 decimals in UAH",
        "PERCENT, 100,    ''",
        "PERCENT, 0,      must be more than 0 and at most 100",
        "PERCENT, 100.5,  must be more than 0 and at most 100"
    })
    void cashbackIsAnAmountOrAPercentage(CashbackAction.Type type, String value, String message) {
        assertThat(scenario.givingCashback(type, value).problems())
                .isEqualTo(message.isEmpty() ? List.of() : List.of("actions.cashback.value " + message));
    }

    @Test
    void aMessageHasOneChannelAtLeast() {
        assertThat(scenario.doing(null, null, new MessageAction(Map.of())).problems())
                .containsExactly("actions.message.channels must have one channel at least");
    }

    @ParameterizedTest
    @CsvSource({
        "'PUSH,SMS',      ''",
        "'SMS,PUSH',      ''",
        "'SMS',           '.order must name PUSH as well; .order must name two channels at least, or be null: every channel is used'",
        "'PUSH,PUSH',     '.order[1] must not name PUSH again; .order must name SMS as well'",
        "'PUSH,SMS,EMAIL','.channels.EMAIL is required: the order names it'"
    })
    void anOrderNamesTheChosenChannelsOnceEach(String order, String problems) {
        var message = new MessageAction(
                Map.of(
                        Channel.PUSH, new ChannelText(null, Map.of("en", "Hi"), null, null),
                        Channel.SMS, new ChannelText(null, Map.of("en", "Hi"), null, null)),
                Arrays.stream(order.split(",")).map(Channel::valueOf).toList(),
                false);

        assertThat(String.join("; ", scenario.doing(null, null, message).problems())
                        .replace("actions.message", ""))
                .isEqualTo(problems);
    }

    @Test
    void anUnknownPlaceholderCanNotBeSaved() {
        assertThat(scenario.texting("Hi {{userNam}}").problems())
                .containsExactly("actions.message.channels.SMS.text.en has the unknown placeholder {{userNam}};"
                        + " did you mean {{userName}}?");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(scenario.named(" ")
                        .after(-1, TimeUnit.DAY)
                        .cancelledBy(Condition.ORDER_CANCELLED)
                        .successIf(0, TimeUnit.DAY)
                        .latestStart(99, TimeUnit.MONTH)
                        .limitedTo(prices("2", "1"))
                        .doing(null, null, null)
                        .problems())
                .hasSize(8);
    }

    @Test
    void aDraftComesBackFromItsJsonAsItWas() {
        var draft = scenario.limitedTo(new TriggerLimits(
                        Set.of(SourceType.IOS_APP), Set.of(DeliveryType.TAKEAWAY), new BigDecimal("10.00"), null))
                .oncePerOrder()
                .cancelledBy(Condition.NEW_ORDER, Condition.REVIEW_CREATED)
                .successIf(7, TimeUnit.DAY, Condition.NEW_ORDER)
                .latestStart(12, TimeUnit.HOUR)
                .doing(
                        new PromoCodeAction("5", Timespan.of(1, TimeUnit.WEEK)),
                        cashback(CashbackAction.Type.PERCENT, "5.00"),
                        new MessageAction(
                                Map.of(
                                        Channel.PUSH,
                                        new ChannelText(Map.of("en", "For you"), Map.of("uk", "Привіт 🍕"), null, null),
                                        Channel.EMAIL,
                                        new ChannelText(null, null, Map.of("en", "Hi"), Map.of("en", "<p>Hi</p>"))),
                                List.of(Channel.EMAIL, Channel.PUSH),
                                true))
                .draft();

        assertThat(JSON.readValue(JSON.writeValueAsString(draft), ScenarioDraft.class))
                .isEqualTo(draft);
    }

    @Test
    void whatIsNotToldIsOff() {
        var json = JSON.readTree(JSON.writeValueAsString(scenario.draft())).asObject();
        json.remove(
                List.of("oncePerOrder", "oncePerUser", "limits", "cancellationConditions", "success", "latestStart"));
        json.withObject("actions").withObject("message").remove(List.of("order", "trackLinks"));

        assertThat(JSON.treeToValue(json, ScenarioDraft.class)).isEqualTo(scenario.draft());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'actions': null                                  | actions is required",
                "'actions': {'message': {'channels': {}, 'order': [null]}} | order[0] is required",
                "'trigger': null                                  | trigger is required",
                "'delay': {'value': 1}                            | period is required",
                "'delay': {'period': null, 'value': 1}            | period is required",
                "'success': {'conditions': ['NEW_ORDER']}         | waitingTime is required",
                "'success': {'conditions': ['NEW_ORDER'], 'waitingTime': {'value': 7}} | period is required",
                "'actions': {'promoCode': {'campaignId': '1'}}    | expiration is required",
                "'actions': {'promoCode': {'campaignId': '1', 'expiration': {'value': 7}}} | period is required",
                "'actions': {'cashback': {'type': 'FIXED'}}       | value is required",
                "'actions': {'message': {}}                       | channels is required",
                "'actions': {'message': {'channels': {'SMS': null}}} | channels.SMS is required",
                "'latestStart': {'value': 7}                      | period is required"
            })
    void whatIsMissingIsNamed(String part, String message) {
        var json = JSON.readTree(JSON.writeValueAsString(scenario.draft())).asObject();
        json.setAll(JSON.readTree(("{" + part + "}").replace('\'', '"')).asObject());

        assertThatThrownBy(() -> JSON.treeToValue(json, ScenarioDraft.class))
                .isInstanceOf(DatabindException.class)
                .hasRootCauseInstanceOf(InvalidInput.class)
                .hasRootCauseMessage(message);
    }

    private static TriggerLimits prices(String least, String most) {
        return new TriggerLimits(
                Set.of(),
                Set.of(),
                least == null ? null : new BigDecimal(least),
                most == null ? null : new BigDecimal(most));
    }

    private static CashbackAction cashback(CashbackAction.Type type, String value) {
        return new CashbackAction(type, new BigDecimal(value));
    }
}
