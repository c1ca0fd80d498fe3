package io.afters.scenarios;

import io.afters.shared.Problems;
import io.afters.shared.Required;
import io.afters.shared.Timespan;
import java.util.EnumSet;
import java.util.Set;

/** What makes an executed task a success, and how long that is waited for. */
public record SuccessGoal(Set<Condition> conditions, Timespan waitingTime) {
    private static final Set<Condition> ALLOWED = EnumSet.of(Condition.NEW_ORDER, Condition.REVIEW_CREATED);

    public SuccessGoal {
        Required.of("conditions", conditions).and("waitingTime", waitingTime).check();
        conditions = Set.copyOf(conditions);
    }

    void check(Problems problems) {
        if (conditions.isEmpty() || !ALLOWED.containsAll(conditions)) {
            problems.add("success.conditions", "must be one or more of " + ALLOWED);
        }
        waitingTime.check(problems, "success.waitingTime", 1, 1);
    }
}
