package io.afters.scenarios;

import io.afters.orders.OrderFact;
import io.afters.orders.OrderHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what came before, and only what the triggered scenarios will ask for. */
@Component
class PrecedentsReader {
    private final ScenarioTasksSql tasks;
    private final OrderHistory history;

    PrecedentsReader(ScenarioTasksSql tasks, OrderHistory history) {
        this.tasks = tasks;
        this.history = history;
    }

    Precedents of(long accountId, Starts starts) {
        var oncePerOrder = starts.scenarioIds(ScenarioDraft::oncePerOrder);
        var oncePerUser = starts.scenarioIds(ScenarioDraft::oncePerUser);
        return new Precedents(
                oncePerOrder.isEmpty()
                        ? Set.of()
                        : tasks.ranForOrders(
                                accountId,
                                oncePerOrder,
                                ids(starts.factsFor(ScenarioDraft::oncePerOrder), OrderFact::orderId)),
                oncePerUser.isEmpty()
                        ? Set.of()
                        : tasks.ranForCustomers(
                                accountId,
                                oncePerUser,
                                ids(starts.factsFor(ScenarioDraft::oncePerUser), OrderFact::customerId)),
                facts(accountId, starts));
    }

    private List<OrderFact> facts(long accountId, Starts starts) {
        var facts = new ArrayList<OrderFact>();
        var orderLevel =
                starts.factsFor(draft -> draft.cancellationConditions().stream().anyMatch(c -> !c.isUserLevel()));
        if (!orderLevel.isEmpty()) {
            facts.addAll(history.ofOrders(accountId, ids(orderLevel, OrderFact::orderId)));
        }
        var userLevel = starts.factsFor(draft -> draft.cancellationConditions().contains(Condition.NEW_ORDER));
        if (!userLevel.isEmpty()) {
            var since = userLevel.stream()
                    .map(OrderFact::occurredAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            facts.addAll(history.newOrders(accountId, ids(userLevel, OrderFact::customerId), since));
        }
        return facts;
    }

    private static Set<Long> ids(List<OrderFact> facts, ToLongFunction<OrderFact> id) {
        return facts.stream().map(id::applyAsLong).collect(Collectors.toSet());
    }
}
