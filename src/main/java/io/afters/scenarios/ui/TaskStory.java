package io.afters.scenarios.ui;

import static io.afters.scenarios.ui.TaskWords.text;

import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.scenarios.TaskChange;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Amounts;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Timeline.Line;
import io.afters.shared.ui.Translations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what happened to one task, and what is still to come, line by line. */
record TaskStory(
        TaskShown task, List<TaskChange> changes, List<MessageShown> messages, Currency currency, Moments moments) {
    private static final Pattern STAFF = Pattern.compile("staff:\\d+ (.*)");
    private static final Pattern KEY = Pattern.compile("key:\\d+ (.*)");

    /** In the order of time. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var change : changes) {
            lines.add(line(change));
            if (change.what().equals("EXECUTED")) {
                messages.forEach(message -> lines.add(line(message)));
            }
        }
        if (task.status() == TaskStatus.PENDING) {
            lines.add(new Line(
                    task.dueAt(), Mark.OPEN, text("story.due", moments.relative(task.dueAt())), text("story.due.how")));
        }
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private Line line(TaskChange change) {
        return switch (change.what()) {
            case "CREATED" ->
                new Line(
                        task.triggeredAt(),
                        Mark.OPEN,
                        text("story.trigger." + task.triggerType(), order()),
                        text("story.event", task.triggerEventId()));
            case "CANCELLED" ->
                new Line(
                        change.at(),
                        Mark.QUIET,
                        text("story.cancelled", TaskWords.reason(change.reason())),
                        cause(change.cause()));
            case "FAILED" -> new Line(change.at(), Mark.BAD, text("story.failed"), task.detail());
            case "EXECUTED" -> new Line(change.at(), Mark.GOOD, text("story.executed"), effects());
            case "PROMO_CODE_SKIPPED", "CASHBACK_SKIPPED" ->
                new Line(
                        change.at(), Mark.ATTENTION, text("story." + change.what()), TaskWords.reason(change.reason()));
            case "WAITING" ->
                new Line(
                        change.at(),
                        Mark.OPEN,
                        task.resultDueAt() == null
                                ? text("task.result.WAITING")
                                : text("story.waiting", moments.at(task.resultDueAt())),
                        null);
            case "SUCCESSFUL" ->
                new Line(
                        change.at(),
                        Mark.GOOD,
                        text("story.successful", TaskWords.reason(change.reason())),
                        cause(change.cause()));
            case "CONDITIONS_NOT_MET" -> new Line(change.at(), Mark.QUIET, text("story.not-met"), null);
            default -> new Line(change.at(), Mark.QUIET, change.what(), cause(change.cause()));
        };
    }

    private static Line line(MessageShown message) {
        var at = message.sentAt() == null ? message.createdAt() : message.sentAt();
        var text = text("story.message." + message.status(), text("channel." + message.channel()));
        var reason = message.reason() == null ? null : text("story.because", reason(message.reason()));
        return new Line(at, mark(message.status()), text, reason == null ? message.text() : reason);
    }

    private static String reason(String reason) {
        return Translations.known("message.reason." + reason, reason);
    }

    private static Mark mark(MessageStatus status) {
        return switch (status) {
            case QUEUED -> Mark.OPEN;
            case SENT -> Mark.GOOD;
            case UNKNOWN, SKIPPED -> Mark.ATTENTION;
            case FAILED -> Mark.BAD;
        };
    }

    private @Nullable String effects() {
        var effects = new ArrayList<String>();
        if (task.promoCode() != null) {
            effects.add(text("story.code", task.promoCode()));
        }
        if (task.cashback() != null) {
            effects.add(text(
                    "story.cashback",
                    Amounts.in(currency, task.cashback()).toPlainString(),
                    currency.getCurrencyCode()));
        }
        return effects.isEmpty() ? null : String.join(" · ", effects);
    }

    private String order() {
        return new TaskWords(task, moments).order();
    }

    /** Who or what did it. */
    private static @Nullable String cause(String cause) {
        var staff = STAFF.matcher(cause);
        if (staff.matches()) {
            return text("story.by", staff.group(1));
        }
        var key = KEY.matcher(cause);
        if (key.matches()) {
            return text("story.by-key", key.group(1));
        }
        return cause.startsWith("event:") ? text("story.event", cause.substring("event:".length())) : null;
    }
}
