package io.afters.scenarios;

import io.afters.orders.OrderFact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came before a trigger: the runs that once-rules look at, and facts that arrived earlier and cancel at once. */
final class Precedents {
    private final Set<Run> ranForOrder;
    private final Set<Run> ranForCustomer;
    private final Map<Long, List<OrderFact>> factsByOrder;
    private final Map<Long, List<OrderFact>> factsByCustomer;

    Precedents(Set<Run> ranForOrder, Set<Run> ranForCustomer, List<OrderFact> facts) {
        this.ranForOrder = new HashSet<>(ranForOrder);
        this.ranForCustomer = new HashSet<>(ranForCustomer);
        this.factsByOrder = facts.stream().collect(Collectors.groupingBy(OrderFact::orderId));
        this.factsByCustomer = facts.stream().collect(Collectors.groupingBy(OrderFact::customerId));
    }

    /** Whether the once-rules of the scenario leave room for a task for this event. */
    boolean allow(LiveScenario scenario, OrderFact fact) {
        var draft = scenario.draft();
        return !(draft.oncePerOrder() && ranForOrder.contains(new Run(scenario.id(), fact.orderId())))
                && !(draft.oncePerUser() && ranForCustomer.contains(new Run(scenario.id(), fact.customerId())));
    }

    /** A task was started: later events of the same batch find it here. */
    void remember(LiveScenario scenario, OrderFact fact) {
        ranForOrder.add(new Run(scenario.id(), fact.orderId()));
        ranForCustomer.add(new Run(scenario.id(), fact.customerId()));
    }

    /** What is known of the order and of the customer of this fact; some of it twice. */
    List<OrderFact> factsAbout(OrderFact fact) {
        return Stream.concat(
                        factsByOrder.getOrDefault(fact.orderId(), List.of()).stream(),
                        factsByCustomer.getOrDefault(fact.customerId(), List.of()).stream())
                .toList();
    }

    /** That a scenario has a task for an order or for a customer. */
    record Run(long scenarioId, long subjectId) {}
}
