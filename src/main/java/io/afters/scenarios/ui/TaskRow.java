package io.afters.scenarios.ui;

import io.afters.scenarios.TaskShown;
import io.afters.shared.ui.Moments;
import java.util.Objects;

/** One line of the list, with everything as it is written there: two that are equal look the same. */
record TaskRow(
        long id,
        String scenario,
        String customer,
        String order,
        String status,
        String statusClasses,
        String why,
        String exactly,
        String code,
        String result,
        String resultClasses,
        String resultWhy) {

    static TaskRow of(TaskShown task, Moments moments) {
        var words = new TaskWords(task, moments);
        return new TaskRow(
                task.id(),
                task.scenarioName(),
                words.customer(),
                words.order(),
                words.status(),
                words.statusMark().classes(),
                words.why(),
                words.exactly(),
                Objects.requireNonNullElse(task.promoCode(), ""),
                words.result(),
                words.resultMark().classes(),
                words.resultWhy());
    }
}
