package io.afters.scenarios;

import io.afters.accounts.Account;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what scenarios made of past events. Why an event started nothing is decided by what decided it then: the version
 * that stood, what was known of the order, and the tasks that there were.
 */
@Component
public class ScenarioReports {
    private static final int EVENTS_AT_A_TIME = 2_000;

    private final Scenarios scenarios;
    private final ScenarioReportSql sql;

    ScenarioReports(Scenarios scenarios, ScenarioReportSql sql) {
        this.scenarios = scenarios;
        this.sql = sql;
    }

    /**
     * What the scenario made of events of its trigger's type.
     *
     * @param source of the events; null: any
     * @param from of the events' own times, inclusive; null: from the beginning
     * @param to exclusive; null: without an end
     */
    public ScenarioReport of(
            Account account, Scenario scenario, @Nullable String source, @Nullable Instant from, @Nullable Instant to) {
        var asked = new TriggerHistory.Query(scenario.trigger(), source, from, to);
        var versions = versions(scenario);
        var report = new ScenarioReport();
        var events = page(account, scenario, asked, 0);
        while (!events.isEmpty()) {
            events.forEach(event -> report.addEvent(event.started() ? null : versions.ruleAgainst(event, account)));
            events = page(
                    account, scenario, asked, events.getLast().event().fact().eventId());
        }
        sql.count(account.id(), scenario.id(), asked, report);
        return report;
    }

    private List<TriggerHistory> page(Account account, Scenario scenario, TriggerHistory.Query asked, long afterEvent) {
        return sql.events(account.id(), scenario.id(), asked, afterEvent, EVENTS_AT_A_TIME);
    }

    private Versions versions(Scenario scenario) {
        var bySaving = new TreeMap<Instant, LiveScenario>();
        for (var version : scenarios.versions(scenario).reversed()) {
            bySaving.put(
                    version.savedAt(),
                    new LiveScenario(
                            scenario.id(), scenario.accountId(), version.number(), false, scenarios.draft(version)));
        }
        return new Versions(bySaving);
    }

    /** The versions of a scenario, by the time at which they were saved. */
    private record Versions(TreeMap<Instant, LiveScenario> bySaving) {

        /** The rule that kept an event from starting a task. */
        String ruleAgainst(TriggerHistory event, Account account) {
            var then = bySaving.floorEntry(event.receivedAt());
            if (then == null) {
                return "NO_SCENARIO_YET";
            }
            return switch (then.getValue().triggeredBy(event.event(), account, event.receivedAt())) {
                case Decision.No no -> no.rule();
                case Decision.Yes _ -> onceRuleAgainst(event, then.getValue().draft());
            };
        }

        private static String onceRuleAgainst(TriggerHistory event, ScenarioDraft draft) {
            if (draft.oncePerOrder() && event.ranForOrder()) {
                return "ONCE_PER_ORDER";
            }
            return draft.oncePerUser() && event.ranForCustomer() ? "ONCE_PER_USER" : "ACCOUNT_SETTINGS";
        }
    }
}
