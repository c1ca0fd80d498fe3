package io.afters.scenarios.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Translations;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in plain words where a task stands. */
record TaskWords(TaskShown task, Moments moments) {

    String status() {
        return text("task.status." + task.status());
    }

    Mark statusMark() {
        return switch (task.status()) {
            case PENDING -> Mark.OPEN;
            case EXECUTED -> Mark.GOOD;
            case CANCELLED -> Mark.QUIET;
            case FAILED -> Mark.BAD;
        };
    }

    /** Nothing for a task without a goal. */
    String result() {
        return task.result() == null ? "" : text("task.result." + task.result());
    }

    Mark resultMark() {
        return switch (task.result()) {
            case null -> Mark.QUIET;
            case WAITING -> Mark.OPEN;
            case SUCCESSFUL -> Mark.GOOD;
            case CONDITIONS_NOT_MET -> Mark.QUIET;
        };
    }

    /** The platform's number of the order, else its id. */
    String order() {
        return Objects.requireNonNullElse(task.orderNumber(), task.orderId());
    }

    String customer() {
        return task.customerName() != null
                ? task.customerName()
                : Objects.requireNonNullElse(task.customerPhone(), task.customerId());
    }

    /** Why it is where it is, in a few words. */
    String why() {
        return switch (task.status()) {
            case PENDING -> text("task.why.pending", moments.relative(task.dueAt()));
            case EXECUTED -> text("task.why.executed", moments.relative(ended()));
            case CANCELLED -> text("task.why.cancelled", reason(task.reason()), moments.relative(ended()));
            case FAILED -> text("task.why.failed", moments.relative(ended()));
        };
    }

    /** When it happens or happened, to the second. */
    String exactly() {
        return moments.exactly(task.status() == TaskStatus.PENDING ? task.dueAt() : ended());
    }

    String resultWhy() {
        return task.result() == TaskResult.WAITING && task.resultDueAt() != null
                ? text("task.result.until", moments.at(task.resultDueAt()))
                : "";
    }

    /** A reason in words; one that this version does not know is shown as it is. */
    static String reason(@Nullable String reason) {
        return Translations.known("task.reason." + reason, String.valueOf(reason));
    }

    private java.time.Instant ended() {
        return Objects.requireNonNullElse(task.endedAt(), task.dueAt());
    }

    static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
