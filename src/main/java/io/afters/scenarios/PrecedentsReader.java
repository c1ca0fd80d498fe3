package io.afters.scenarios;

import io.afters.orders.OrderFact;
import io.afters.orders.OrderHistory;
import io.afters.orders.OrdersReported;
import io.afters.orders.ReportedEvent;
import io.afters.scenarios.Precedents.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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

    Precedents of(OrdersReported reported, Starts starts) {
        var oncePerUser = starts.scenarioIds(ScenarioDraft::oncePerUser);
        return new Precedents(
                ranForOrders(reported, starts),
                oncePerUser.isEmpty()
                        ? Set.of()
                        : tasks.ranForCustomers(
                                reported.account().id(),
                                oncePerUser,
                                ids(starts.factsFor(ScenarioDraft::oncePerUser), OrderFact::customerId)),
                facts(reported, starts));
    }

    private Set<Run> ranForOrders(OrdersReported reported, Starts starts) {
        var older = older(reported, starts.factsFor(ScenarioDraft::oncePerOrder));
        return older.isEmpty()
                ? Set.of()
                : tasks.ranForOrders(reported.account().id(), starts.scenarioIds(ScenarioDraft::oncePerOrder), older);
    }

    private List<OrderFact> facts(OrdersReported reported, Starts starts) {
        // All that is known of a new order stands in the events themselves
        var facts = new ArrayList<>(
                reported.events().stream().map(ReportedEvent::fact).toList());
        var orderLevel =
                starts.factsFor(draft -> draft.cancellationConditions().stream().anyMatch(c -> !c.isUserLevel()));
        facts.addAll(history.ofOrders(reported.account().id(), older(reported, orderLevel)));
        var userLevel = starts.factsFor(draft -> draft.cancellationConditions().contains(Condition.NEW_ORDER));
        if (!userLevel.isEmpty()) {
            var since = userLevel.stream()
                    .map(OrderFact::occurredAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            facts.addAll(history.newOrders(reported.account().id(), ids(userLevel, OrderFact::customerId), since));
        }
        return facts;
    }

    private static Set<Long> older(OrdersReported reported, List<OrderFact> facts) {
        var orders = ids(facts, OrderFact::orderId);
        orders.retainAll(reported.olderOrders());
        return orders;
    }

    private static Set<Long> ids(List<OrderFact> facts, ToLongFunction<OrderFact> id) {
        return facts.stream().map(id::applyAsLong).collect(Collectors.toCollection(HashSet::new));
    }
}
