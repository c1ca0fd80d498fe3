package io.afters.scenarios;

import static io.afters.scenarios.SampleScenario.CUSTOMER;
import static io.afters.scenarios.SampleScenario.NOON;
import static io.afters.scenarios.SampleScenario.ORDER;
import static io.afters.scenarios.SampleScenario.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.afters.orders.EventType;
import io.afters.orders.OrderFact;
import io.afters.scenarios.Precedents.Run;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrecedentsTest {
    private static final OrderFact EVENT = fact(2, EventType.ORDER_COMPLETED, NOON);
    private static final OrderFact OF_ANOTHER_ORDER = fact(3, EventType.ORDER_COMPLETED, NOON, CUSTOMER, 12);
    private static final OrderFact OF_ANOTHER_CUSTOMER = fact(4, EventType.ORDER_COMPLETED, NOON, 8, 13);

    private final SampleScenario scenario = SampleScenario.on(EventType.ORDER_COMPLETED);
    private final Precedents none = new Precedents(Set.of(), Set.of(), List.of());

    @Test
    void withNeitherSwitchEachDistinctEventCreatesATask() {
        none.remember(scenario.live(), EVENT);

        assertThat(none.allow(scenario.live(), EVENT)).isTrue();
    }

    @Test
    void onlyOncePerOrderHoweverOftenTheTriggerFires() {
        var once = scenario.oncePerOrder().live();
        assertThat(none.allow(once, EVENT)).isTrue();

        none.remember(once, EVENT);

        assertThat(none.allow(once, fact(9, EventType.ORDER_COMPLETED, NOON))).isFalse();
        assertThat(none.allow(once, OF_ANOTHER_ORDER)).isTrue();
    }

    @Test
    void onlyOncePerUserOverAllOrders() {
        var once = scenario.oncePerUser().live();
        none.remember(once, EVENT);

        assertThat(none.allow(once, OF_ANOTHER_ORDER)).isFalse();
        assertThat(none.allow(once, OF_ANOTHER_CUSTOMER)).isTrue();
    }

    @Test
    void tasksThatAreStoredCount() {
        var stored = new Precedents(Set.of(new Run(3, ORDER)), Set.of(new Run(3, CUSTOMER)), List.of());

        assertThat(stored.allow(
                        SampleScenario.on(EventType.ORDER_COMPLETED)
                                .oncePerOrder()
                                .live(),
                        EVENT))
                .isFalse();
        assertThat(stored.allow(
                        SampleScenario.on(EventType.ORDER_COMPLETED)
                                .oncePerUser()
                                .live(),
                        OF_ANOTHER_ORDER))
                .isFalse();
        assertThat(stored.allow(scenario.live(), EVENT)).isTrue();
    }

    @Test
    void tasksOfOtherScenariosDoNotCount() {
        var others = new Precedents(Set.of(new Run(4, ORDER)), Set.of(new Run(4, CUSTOMER)), List.of());

        assertThat(others.allow(scenario.oncePerOrder().oncePerUser().live(), EVENT))
                .isTrue();
    }
}
