package io.afters.scenarios;

import io.afters.orders.OrdersReported;
import io.afters.orders.ReportedEvent;
import io.afters.shared.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Turns order events into tasks, cancellations and results. Each event first cancels and judges what exists, then starts
 * what it triggers, in the transaction that stores it.
 */
@Component
class ScenarioEngine {
    private final LiveScenarios scenarios;
    private final ScenarioTasks tasks;
    private final PrecedentsReader precedents;

    ScenarioEngine(LiveScenarios scenarios, ScenarioTasks tasks, PrecedentsReader precedents) {
        this.scenarios = scenarios;
        this.tasks = tasks;
        this.precedents = precedents;
    }

    @EventListener
    void on(OrdersReported reported) {
        var live = scenarios.of(reported.account().id());
        var starts = starts(reported, live);
        var before = precedents.of(reported, starts);
        var touched = new ArrayList<>(tasks.open(reported));
        var byId = byId(live, touched);
        for (var event : reported.events()) {
            for (var task : touched) {
                if (task.concerns(event.fact())) {
                    task.heed(event.fact(), Lookup.in(byId, task.scenarioId()), reported.now());
                }
            }
            for (var scenario : starts.scenariosFor(event)) {
                if (before.allow(scenario, event.fact())) {
                    touched.add(start(scenario, event, before, reported));
                }
            }
        }
        tasks.save(touched);
    }

    private static ScenarioTask start(
            LiveScenario scenario, ReportedEvent event, Precedents before, OrdersReported reported) {
        var task = ScenarioTask.startedBy(event.fact(), scenario, reported.account(), reported.now());
        before.remember(scenario, event.fact());
        scenario.cancellationAmong(before.factsAbout(event.fact()), task.trigger)
                .ifPresent(fact -> task.heed(fact, scenario, reported.now()));
        return task;
    }

    /** What each event triggers, once-rules aside. */
    private static Starts starts(OrdersReported reported, List<LiveScenario> live) {
        var starts = new Starts();
        for (var event : reported.events()) {
            for (var scenario : live) {
                if (scenario.triggeredBy(event, reported.account(), reported.now()) instanceof Decision.Yes) {
                    starts.add(event, scenario);
                }
            }
        }
        return starts;
    }

    /** The scenarios of all these tasks: some may be deleted by now. */
    private Map<Long, LiveScenario> byId(List<LiveScenario> live, List<ScenarioTask> tasks) {
        var byId = new HashMap<Long, LiveScenario>();
        live.forEach(scenario -> byId.put(scenario.id(), scenario));
        var missing = new HashSet<Long>();
        tasks.stream()
                .map(ScenarioTask::scenarioId)
                .filter(id -> !byId.containsKey(id))
                .forEach(missing::add);
        byId.putAll(scenarios.get(missing));
        return byId;
    }
}
