package io.afters.scenarios.ui;

import io.afters.scenarios.Outcomes;
import io.afters.scenarios.ScenarioShown;
import io.afters.scenarios.ScenarioStatus;
import io.afters.shared.Ids;
import io.afters.shared.WholeDays;

/** One line of the list of scenarios, with everything as it is written there. */
record ScenarioRow(
        String id,
        String name,
        ScenarioStatus status,
        String sentence,
        String trigger,
        String delay,
        long delayMinutes,
        String statusWord,
        String statusClasses,
        String actions,
        String cancellation,
        String success,
        WholeDays days,
        Outcomes month) {
    private static final long MINUTES_OF_A_YEAR = 525_600;

    static ScenarioRow of(ScenarioShown shown, ScenarioWords words, WholeDays days, Outcomes month) {
        var delay = shown.draft().delay();
        return new ScenarioRow(
                Ids.format(shown.scenario().id()),
                shown.scenario().name(),
                shown.scenario().status(),
                words.sentence().of(shown.draft()),
                words.trigger(),
                words.delay(),
                delay.value() * (MINUTES_OF_A_YEAR / delay.period().perYear()),
                words.status(),
                words.mark().classes(),
                words.actions(),
                words.cancellation(),
                words.success(),
                days,
                month);
    }
}
