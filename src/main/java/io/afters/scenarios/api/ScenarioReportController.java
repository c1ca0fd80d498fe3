package io.afters.scenarios.api;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Channel;
import io.afters.messages.MessageStatus;
import io.afters.scenarios.ScenarioReport;
import io.afters.scenarios.ScenarioReports;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Amounts;
import io.afters.shared.InvalidInput;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a scenario made of past events, over HTTP. */
@RestController
class ScenarioReportController {
    private static final int LONGEST_SOURCE = 256;

    private final Scenarios scenarios;
    private final ScenarioReports reports;
    private final CurrentAccount current;

    ScenarioReportController(Scenarios scenarios, ScenarioReports reports, CurrentAccount current) {
        this.scenarios = scenarios;
        this.reports = reports;
        this.current = current;
    }

    /** Of events of one source, or of all; of their own times, from inclusive, to exclusive. */
    @GetMapping("/api/v1/scenarios/{id}/report")
    ScenarioReportJson report(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        var problems = new Problems();
        Text.checkText(problems, "source", source, LONGEST_SOURCE);
        problems.throwIfAny();
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInput("to", "must not be before from");
        }
        var scenario = scenarios.get(id);
        var report = reports.of(current.get(), scenario, source, from, to);
        return ScenarioReportJson.of(scenario.name(), report, current.get().currency());
    }

    record ScenarioReportJson(
            String name,
            int events,
            int triggered,
            Map<String, Integer> limited,
            Map<TaskStatus, Integer> tasks,
            Map<String, Integer> cancelled,
            Map<TaskResult, Integer> results,
            int codes,
            BigDecimal cashback,
            Map<Channel, Map<MessageStatus, Integer>> messages) {

        static ScenarioReportJson of(String name, ScenarioReport report, Currency currency) {
            return new ScenarioReportJson(
                    name,
                    report.events(),
                    report.triggered(),
                    report.limited(),
                    report.tasks(),
                    report.cancelled(),
                    report.results(),
                    report.codes(),
                    Amounts.in(currency, report.cashback()),
                    report.messages());
        }
    }
}
