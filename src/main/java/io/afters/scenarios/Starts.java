package io.afters.scenarios;

import io.afters.orders.OrderFact;
import io.afters.orders.ReportedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which events trigger which scenarios, once-rules aside. */
final class Starts {
    private final Map<Long, List<LiveScenario>> scenariosByEvent = new LinkedHashMap<>();
    private final List<OrderFact> facts = new ArrayList<>();

    void add(ReportedEvent event, LiveScenario scenario) {
        var scenarios = scenariosByEvent.computeIfAbsent(event.fact().eventId(), id -> {
            facts.add(event.fact());
            return new ArrayList<>();
        });
        scenarios.add(scenario);
    }

    List<LiveScenario> scenariosFor(ReportedEvent event) {
        return scenariosByEvent.getOrDefault(event.fact().eventId(), List.of());
    }

    /** The scenarios of such drafts that are triggered by anything. */
    Set<Long> scenarioIds(Predicate<ScenarioDraft> such) {
        return scenariosByEvent.values().stream()
                .flatMap(List::stream)
                .filter(scenario -> such.test(scenario.draft()))
                .map(LiveScenario::id)
                .collect(Collectors.toSet());
    }

    /** The events that trigger a scenario of such a draft. */
    List<OrderFact> factsFor(Predicate<ScenarioDraft> such) {
        return facts.stream()
                .filter(fact -> scenariosByEvent.getOrDefault(fact.eventId(), List.of()).stream()
                        .anyMatch(scenario -> such.test(scenario.draft())))
                .toList();
    }
}
