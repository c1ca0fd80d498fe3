package io.afters.scenarios;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.afters.orders.EventType;
import io.afters.shared.Problems;
import io.afters.shared.Required;
import io.afters.shared.Text;
import io.afters.shared.Timespan;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as a person or the API writes it, and as each of its versions is kept; a switch that is not told is off. Limits of null are the switch "Limit
 * trigger" off, success of null the switch "Has success conditions" off.
 *
 * @param latestStart how long after its due time a task may still start; null: whenever
 */
public record ScenarioDraft(
        String name,
        ScenarioStatus status,
        EventType trigger,
        @Nullable TriggerLimits limits,
        Timespan delay,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean oncePerOrder,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean oncePerUser,
        Set<Condition> cancellationConditions,
        @Nullable SuccessGoal success,
        @Nullable Timespan latestStart,
        Actions actions) {

    public static final int LONGEST_NAME = 200;

    public ScenarioDraft {
        Required.of("name", name)
                .and("status", status)
                .and("trigger", trigger)
                .and("delay", delay)
                .and("actions", actions)
                .check();
        cancellationConditions = cancellationConditions == null ? Set.of() : Set.copyOf(cancellationConditions);
    }

    /** The same rule, switched on or off. */
    public ScenarioDraft with(ScenarioStatus newStatus) {
        return copy(name, newStatus);
    }

    /** The same rule under another name. */
    public ScenarioDraft named(String newName) {
        return copy(newName, status);
    }

    private ScenarioDraft copy(String newName, ScenarioStatus newStatus) {
        return new ScenarioDraft(
                newName,
                newStatus,
                trigger,
                limits,
                delay,
                oncePerOrder,
                oncePerUser,
                cancellationConditions,
                success,
                latestStart,
                actions);
    }

    /** Reports everything that keeps this draft from being saved, except what only the database knows. */
    public void check(Problems problems, Currency currency) {
        Text.checkName(problems, "name", name, LONGEST_NAME);
        if (limits != null) {
            limits.check(problems, currency);
        }
        delay.check(problems, "delay", 0, 2);
        for (var condition : cancellationConditions) {
            if (condition.isTheTriggerItself(trigger)) {
                problems.add(
                        "cancellationConditions",
                        "must not have " + condition + ": it is the trigger itself, for the same order");
            }
        }
        if (success != null) {
            success.check(problems);
        }
        if (latestStart != null) {
            latestStart.check(problems, "latestStart", 0, 2);
        }
        actions.check(problems, currency);
    }
}
