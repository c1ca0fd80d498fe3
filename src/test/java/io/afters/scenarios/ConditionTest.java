package io.afters.scenarios;

import static io.afters.scenarios.SampleScenario.CUSTOMER;
import static io.afters.scenarios.SampleScenario.NOON;
import static io.afters.scenarios.SampleScenario.ORDER;
import static io.afters.scenarios.SampleScenario.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.afters.orders.EventType;
import io.afters.orders.OrderFact;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionTest {
    private static final Trigger TRIGGER = new Trigger(100, CUSTOMER, ORDER, NOON);
    private static final long OTHER_ORDER = 12;
    private static final long OTHER_CUSTOMER = 8;

    @Test
    void aNewOrderIsAnotherOrderOfTheSameCustomer() {
        assertThat(Condition.NEW_ORDER.isMetBy(newOrder(CUSTOMER, OTHER_ORDER, NOON.plusSeconds(1)), TRIGGER))
                .isTrue();
        assertThat(Condition.NEW_ORDER.isMetBy(newOrder(CUSTOMER, ORDER, NOON.plusSeconds(1)), TRIGGER))
                .isFalse();
        assertThat(Condition.NEW_ORDER.isMetBy(newOrder(OTHER_CUSTOMER, OTHER_ORDER, NOON.plusSeconds(1)), TRIGGER))
                .isFalse();
    }

    @Test
    void aNewOrderCountsAtOrAfterTheTriggersTime() {
        assertThat(Condition.NEW_ORDER.isMetBy(newOrder(CUSTOMER, OTHER_ORDER, NOON), TRIGGER))
                .isTrue();
        assertThat(Condition.NEW_ORDER.isMetBy(newOrder(CUSTOMER, OTHER_ORDER, NOON.minusNanos(1_000)), TRIGGER))
                .isFalse();
    }

    @Test
    void anotherOrderCreatedForAnOrderThatIsKnownIsNoNewOrder() {
        var again =
                new OrderFact(101, "e-101", EventType.ORDER_CREATED, NOON.plusSeconds(1), CUSTOMER, OTHER_ORDER, false);

        assertThat(Condition.NEW_ORDER.isMetBy(again, TRIGGER)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ORDER_CANCELLED", "ORDER_COMPLETED", "REVIEW_CREATED"})
    void anOrderLevelConditionLooksAtTheTriggerOrderOnly(Condition condition) {
        var type = EventType.valueOf(condition.name());

        assertThat(condition.isMetBy(fact(101, type, NOON, CUSTOMER, ORDER), TRIGGER))
                .isTrue();
        assertThat(condition.isMetBy(fact(101, type, NOON, CUSTOMER, OTHER_ORDER), TRIGGER))
                .isFalse();
        assertThat(condition.isMetBy(fact(101, type, NOON, OTHER_CUSTOMER, ORDER), TRIGGER))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ORDER_CANCELLED", "ORDER_COMPLETED", "REVIEW_CREATED"})
    void anOrderLevelConditionHoldsWheneverItHappened(Condition condition) {
        var yearBefore = NOON.minus(Duration.ofDays(365));

        assertThat(condition.isMetBy(fact(101, EventType.valueOf(condition.name()), yearBefore), TRIGGER))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void eachConditionIsMetByItsOwnKindOfEventOnly(Condition condition) {
        for (var type : EventType.values()) {
            var order = condition.isUserLevel() ? OTHER_ORDER : ORDER;
            var itsOwn = type.name().equals(condition == Condition.NEW_ORDER ? "ORDER_CREATED" : condition.name());

            assertThat(condition.isMetBy(fact(101, type, NOON.plusSeconds(1), CUSTOMER, order), TRIGGER))
                    .as("%s by %s", condition, type)
                    .isEqualTo(itsOwn);
        }
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void theEventThatTriggeredATaskMeetsNoConditionOfThatTask(Condition condition) {
        for (var type : EventType.values()) {
            assertThat(condition.isMetBy(fact(100, type, NOON, CUSTOMER, OTHER_ORDER), TRIGGER))
                    .isFalse();
            assertThat(condition.isMetBy(fact(100, type, NOON, CUSTOMER, ORDER), TRIGGER))
                    .isFalse();
        }
    }

    @Test
    void anOrderLevelConditionOfTheTriggersOwnKindIsTheTriggerItself() {
        assertThat(Condition.ORDER_COMPLETED.isTheTriggerItself(EventType.ORDER_COMPLETED))
                .isTrue();
        assertThat(Condition.ORDER_COMPLETED.isTheTriggerItself(EventType.ORDER_CREATED))
                .isFalse();
        assertThat(Condition.REVIEW_CREATED.isTheTriggerItself(EventType.REVIEW_CREATED))
                .isTrue();
        assertThat(Condition.ORDER_CANCELLED.isTheTriggerItself(EventType.ORDER_CANCELLED))
                .isTrue();
        assertThat(Condition.NEW_ORDER.isTheTriggerItself(EventType.ORDER_CREATED))
                .isFalse();
    }

    private static OrderFact newOrder(long customer, long order, Instant at) {
        return fact(101, EventType.ORDER_CREATED, at, customer, order);
    }
}
