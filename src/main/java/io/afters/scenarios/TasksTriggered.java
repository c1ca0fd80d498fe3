package io.afters.scenarios;

import io.afters.shared.WholeDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The tasks that were triggered in some days, with what has become of them until now.
 *
 * @param byDay each day, the quiet ones too, in order
 * @param byScenario by the scenario's id; those that were not triggered are absent
 */
public record TasksTriggered(Outcomes all, SequencedMap<LocalDate, Outcomes> byDay, Map<Long, Outcomes> byScenario) {

    static TasksTriggered of(WholeDays days, Iterable<Some> counted) {
        var all = Outcomes.NONE;
        var byDay = new TreeMap<LocalDate, Outcomes>();
        days.each().forEach(day -> byDay.put(day, Outcomes.NONE));
        var byScenario = new HashMap<Long, Outcomes>();
        for (var some : counted) {
            all = all.plus(some.outcomes());
            byDay.merge(some.day(), some.outcomes(), Outcomes::plus);
            byScenario.merge(some.scenarioId(), some.outcomes(), Outcomes::plus);
        }
        return new TasksTriggered(all, byDay, byScenario);
    }

    /** What one scenario started on one day. */
    record Some(LocalDate day, long scenarioId, Outcomes outcomes) {}
}
