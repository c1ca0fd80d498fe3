package io.afters.scenarios;

import static io.afters.scenarios.SampleScenario.ACCOUNT;
import static io.afters.scenarios.SampleScenario.CUSTOMER;
import static io.afters.scenarios.SampleScenario.NOON;
import static io.afters.scenarios.SampleScenario.ORDER;
import static io.afters.scenarios.SampleScenario.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.afters.orders.EventType;
import io.afters.orders.Order;
import io.afters.orders.OrderFact;
import io.afters.orders.ReportedEvent;
import io.afters.shared.TimeUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveScenarioTest {
    private static final Decision YES = new Decision.Yes();
    private static final long OTHER_ORDER = 12;

    @ParameterizedTest
    @EnumSource(EventType.class)
    void anEventOfTheChosenKindTriggersAndNoOther(EventType trigger) {
        var scenario = SampleScenario.on(trigger).live();

        for (var type : EventType.values()) {
            assertThat(scenario.triggeredBy(event(type, NOON), ACCOUNT, NOON) instanceof Decision.Yes)
                    .as("%s for a scenario on %s", type, trigger)
                    .isEqualTo(type == trigger);
        }
    }

    @Test
    void anEventOfAnotherKindIsToldApartInItsOwnWords() {
        assertThat(SampleScenario.on(EventType.ORDER_CANCELLED)
                        .live()
                        .triggeredBy(event(EventType.REVIEW_CREATED, NOON), ACCOUNT, NOON))
                .isEqualTo(new Decision.No("OTHER_TRIGGER", "order.cancelled", "review.created"));
    }

    @Test
    void anInactiveScenarioIsNotTriggered() {
        assertThat(cancelled(SampleScenario.on(EventType.ORDER_CANCELLED).inactive(), NOON))
                .isEqualTo(new Decision.No("INACTIVE", "an active scenario", "inactive"));
        assertThat(cancelled(SampleScenario.on(EventType.ORDER_CANCELLED).deleted(), NOON))
                .isEqualTo(new Decision.No("INACTIVE", "an active scenario", "deleted"));
    }

    @Test
    void anEventOlderThanTheHistoryHorizonTriggersNothing() {
        var scenario = SampleScenario.on(EventType.ORDER_CANCELLED);
        var horizon = NOON.minus(Duration.ofHours(24));

        assertThat(cancelled(scenario, horizon)).isEqualTo(YES);
        assertThat(cancelled(scenario, horizon.minusNanos(1_000)))
                .isEqualTo(new Decision.No("HISTORY", "at most PT24H old", "PT24H0.000001S"));
    }

    @Test
    void limitsAreIgnoredWhenTheSwitchIsOffAndAskedWhenItIsOn() {
        var scenario = SampleScenario.on(EventType.ORDER_CANCELLED);
        assertThat(cancelled(scenario, NOON)).isEqualTo(YES);

        scenario.limitedTo(new TriggerLimits(Set.of(), Set.of(), new BigDecimal("26"), null));
        assertThat(cancelled(scenario, NOON)).isEqualTo(new Decision.No("MIN_ORDER_PRICE", "at least 26", "25.90"));

        scenario.limitedTo(new TriggerLimits(Set.of(), Set.of(), new BigDecimal("25.90"), null));
        assertThat(cancelled(scenario, NOON)).isEqualTo(YES);
    }

    @Test
    void aFactCancelsThroughOneOfTheChosenConditionsOnly() {
        var scenario = SampleScenario.on(EventType.ORDER_CREATED)
                .cancelledBy(Condition.ORDER_CANCELLED, Condition.REVIEW_CREATED)
                .live();
        var trigger = new Trigger(1, CUSTOMER, ORDER, NOON);

        assertThat(scenario.cancellationBy(fact(2, EventType.ORDER_CANCELLED, NOON), trigger))
                .contains(Condition.ORDER_CANCELLED);
        assertThat(scenario.cancellationBy(fact(2, EventType.REVIEW_CREATED, NOON), trigger))
                .contains(Condition.REVIEW_CREATED);
        assertThat(scenario.cancellationBy(fact(2, EventType.ORDER_COMPLETED, NOON), trigger))
                .isEmpty();
    }

    @Test
    void ofTheFactsThatWereKnownBeforeTheOneThatHappenedFirstCancels() {
        var scenario = SampleScenario.on(EventType.ORDER_CREATED)
                .cancelledBy(Condition.NEW_ORDER, Condition.ORDER_CANCELLED, Condition.ORDER_COMPLETED)
                .live();
        var trigger = new Trigger(10, CUSTOMER, ORDER, NOON);
        var cancelled = fact(1, EventType.ORDER_CANCELLED, NOON.plusSeconds(30));
        var completed = fact(2, EventType.ORDER_COMPLETED, NOON.plusSeconds(20));
        var newOrder = fact(3, EventType.ORDER_CREATED, NOON.plusSeconds(25), CUSTOMER, OTHER_ORDER);
        var afterwards = fact(11, EventType.ORDER_COMPLETED, NOON.minusSeconds(60));

        assertThat(scenario.cancellationAmong(List.of(cancelled, completed, newOrder, afterwards), trigger))
                .contains(completed);
        assertThat(scenario.cancellationAmong(List.of(cancelled, newOrder), trigger))
                .contains(newOrder);
        assertThat(scenario.cancellationAmong(List.of(afterwards), trigger)).isEmpty();
        assertThat(scenario.cancellationAmong(List.of(), trigger)).isEmpty();
        assertThat(scenario.cancellationAmong(List.of(fact(1, EventType.REVIEW_CREATED, NOON)), trigger))
                .isEmpty();
    }

    @Test
    void ofFactsOfTheSameMomentTheOrderOfConditionsDecides() {
        var scenario = SampleScenario.on(EventType.ORDER_CREATED)
                .cancelledBy(Condition.ORDER_CANCELLED, Condition.REVIEW_CREATED)
                .live();
        var trigger = new Trigger(10, CUSTOMER, ORDER, NOON);
        var review = fact(1, EventType.REVIEW_CREATED, NOON);
        var cancelled = fact(2, EventType.ORDER_CANCELLED, NOON);
        var cancelledAgain = fact(3, EventType.ORDER_CANCELLED, NOON);

        assertThat(scenario.cancellationAmong(List.of(cancelledAgain, review, cancelled), trigger))
                .contains(cancelled);
    }

    @Test
    void withoutALatestStartATaskMayStartWhenever() {
        assertThat(SampleScenario.on(EventType.ORDER_CREATED)
                        .live()
                        .mayStart(NOON, NOON.plus(Duration.ofDays(365)), ACCOUNT))
                .isTrue();
    }

    @Test
    void aTaskThatIsLaterThanTheLatestStartMayNotStart() {
        var scenario = SampleScenario.on(EventType.ORDER_CREATED)
                .latestStart(12, TimeUnit.HOUR)
                .live();
        var last = NOON.plus(Duration.ofHours(12));

        assertThat(scenario.mayStart(NOON, last, ACCOUNT)).isTrue();
        assertThat(scenario.mayStart(NOON, last.plusNanos(1_000), ACCOUNT)).isFalse();
    }

    private static Decision cancelled(SampleScenario scenario, Instant at) {
        return scenario.live().triggeredBy(event(EventType.ORDER_CANCELLED, at), ACCOUNT, NOON);
    }

    private static ReportedEvent event(EventType type, Instant at) {
        OrderFact fact = fact(1, type, at);
        return new ReportedEvent(
                fact,
                new Order(
                        ORDER,
                        "o-1",
                        CUSTOMER,
                        "1001",
                        null,
                        null,
                        new BigDecimal("25.90"),
                        null,
                        null,
                        null,
                        null,
                        at));
    }
}
