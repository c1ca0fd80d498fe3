package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.orders.OrderFact;
import io.afters.orders.ReportedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A scenario as it stands now: what it starts, and what cancels its tasks. */
public record LiveScenario(long id, long accountId, int version, boolean deleted, ScenarioDraft draft) {

    /** Whether the event starts a task, once-rules aside: those need to know all earlier tasks. */
    public Decision triggeredBy(ReportedEvent event, Account account, Instant now) {
        if (!account.scenariosEnabled()) {
            return new Decision.No("FEATURE_OFF", "the Scenarios feature switched on", "off");
        }
        if (deleted || draft.status() == ScenarioStatus.INACTIVE) {
            return new Decision.No("INACTIVE", "an active scenario", deleted ? "deleted" : "inactive");
        }
        var fact = event.fact();
        if (fact.type() != draft.trigger()) {
            return new Decision.No(
                    "OTHER_TRIGGER", draft.trigger().text(), fact.type().text());
        }
        var age = Duration.between(fact.occurredAt(), now);
        if (age.compareTo(account.historyHorizon()) > 0) {
            return new Decision.No("HISTORY", "at most " + account.historyHorizon() + " old", age.toString());
        }
        var limits = draft.limits();
        return limits == null
                ? new Decision.Yes()
                : limits.unmetBy(event.order()).<Decision>map(no -> no).orElseGet(Decision.Yes::new);
    }

    /** The condition that cancels a Pending task of this scenario because of this fact. */
    public Optional<Condition> cancellationBy(OrderFact fact, Trigger trigger) {
        return draft.cancellationConditions().stream()
                .filter(condition -> condition.isMetBy(fact, trigger))
                .min(Comparator.naturalOrder());
    }

    /** Of facts that were known before the trigger: the one that happened first of those that cancel its task. */
    public Optional<OrderFact> cancellationAmong(Collection<OrderFact> facts, Trigger trigger) {
        return facts.stream()
                .filter(fact -> fact.eventId() < trigger.eventId())
                .filter(fact -> cancellationBy(fact, trigger).isPresent())
                .min(Comparator.comparing(OrderFact::occurredAt)
                        .thenComparing(fact -> cancellationBy(fact, trigger).orElseThrow())
                        .thenComparingLong(OrderFact::eventId));
    }

    /** Whether a task of this scenario, due at this time, may still start now. */
    public boolean mayStart(Instant due, Instant now, Account account) {
        var latest = draft.latestStart();
        return latest == null || !now.isAfter(latest.after(due, account.zone()));
    }
}
