package io.afters.scenarios.ui;

import static io.afters.scenarios.ui.TaskWords.text;

import io.afters.scenarios.ScenarioSentence;
import io.afters.scenarios.TaskShown;
import io.afters.shared.ui.Moments;
import java.util.Objects;

/** Says in one sentence why a task is where it is. */
record TaskReason(TaskFile file, ScenarioSentence sentence, Moments moments) {

    String words() {
        var task = file.task();
        return switch (task.status()) {
            case PENDING -> pending(task);
            case EXECUTED -> executed(task);
            case CANCELLED -> text("task.because.cancelled", ended(task), TaskWords.reason(task.reason()));
            case FAILED -> text("task.because.failed", ended(task), Objects.requireNonNullElse(task.detail(), "–"));
        };
    }

    private String pending(TaskShown task) {
        if (!moments.now().isBefore(task.dueAt())) {
            return text("task.because.overdue", moments.at(task.dueAt()));
        }
        var unless = file.draft() == null ? "" : sentence.unless(file.draft().cancellationConditions());
        return unless.isEmpty()
                ? text("task.because.pending", moments.at(task.dueAt()))
                : text("task.because.pending.unless", moments.at(task.dueAt()), unless);
    }

    private String executed(TaskShown task) {
        var until = task.resultDueAt() == null ? "" : moments.at(task.resultDueAt());
        return switch (task.result()) {
            case null -> text("task.because.executed", ended(task), task.scenarioVersion());
            case WAITING -> text("task.because.waiting", ended(task), hopes(), until);
            case SUCCESSFUL -> text("task.because.successful", ended(task), success());
            case CONDITIONS_NOT_MET -> text("task.because.not-met", ended(task), until);
        };
    }

    private String hopes() {
        var goal = file.draft() == null ? null : file.draft().success();
        return goal == null ? "…" : sentence.hopes(goal);
    }

    private String success() {
        return file.changes().stream()
                .filter(change -> change.what().equals("SUCCESSFUL"))
                .map(change -> TaskWords.reason(change.reason()))
                .findFirst()
                .orElse("–");
    }

    private String ended(TaskShown task) {
        return moments.at(Objects.requireNonNullElse(task.endedAt(), task.dueAt()));
    }
}
