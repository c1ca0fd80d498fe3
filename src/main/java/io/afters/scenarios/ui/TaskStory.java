package io.afters.scenarios.ui;

import static io.afters.scenarios.ui.TaskWords.text;

import io.afters.messages.Attempt;
import io.afters.messages.MessageShown;
import io.afters.messages.ui.MessageStates;
import io.afters.orders.OrderEventShown;
import io.afters.promotions.CodeUse;
import io.afters.promotions.PromoCode;
import io.afters.scenarios.TaskChange;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Amounts;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Timeline.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what happened to one task, and what is still to come, line by line. */
record TaskStory(TaskFile file, Currency currency, Moments moments) {
    private static final Pattern STAFF = Pattern.compile("staff:\\d+ (.*)", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("key:\\d+ (.*)", Pattern.DOTALL);

    TaskShown task() {
        return file.task();
    }

    /** In the order of time. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var change : file.changes()) {
            lines.add(line(change));
            if (change.what().equals("EXECUTED")) {
                file.messages().forEach(message -> tell(message, lines));
                file.uses().forEach(use -> tell(use, lines));
            }
        }
        var code = file.code();
        if (code != null && code.revokedAt() != null) {
            lines.add(new Line(
                    code.revokedAt(),
                    Mark.BAD,
                    text("story.code.revoked", code.code()),
                    code.revokeReason(),
                    link(code)));
        }
        if (task().status() == TaskStatus.PENDING) {
            lines.add(new Line(
                    task().dueAt(),
                    Mark.OPEN,
                    text("story.due", moments.relative(task().dueAt())),
                    text("story.due.how")));
        }
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private Line line(TaskChange change) {
        return switch (change.what()) {
            case "CREATED" ->
                new Line(
                        task().triggeredAt(),
                        Mark.OPEN,
                        text("story.trigger." + task().triggerType(), order()),
                        text("story.event", task().triggerEventId()),
                        TaskPlaces.search(order()));
            case "CANCELLED" ->
                new Line(
                        change.at(),
                        Mark.QUIET,
                        text("story.cancelled", TaskWords.reason(change.reason())),
                        cause(change.cause()),
                        link(change));
            case "FAILED" -> new Line(change.at(), Mark.BAD, text("story.failed"), task().detail());
            case "EXECUTED" ->
                new Line(
                        change.at(),
                        Mark.GOOD,
                        text("story.executed", task().scenarioVersion()),
                        effects(),
                        TaskPlaces.version(task()));
            case "PROMO_CODE_SKIPPED", "CASHBACK_SKIPPED" ->
                new Line(
                        change.at(), Mark.ATTENTION, text("story." + change.what()), TaskWords.reason(change.reason()));
            case "WAITING" ->
                new Line(
                        change.at(),
                        Mark.OPEN,
                        task().resultDueAt() == null
                                ? text("task.result.WAITING")
                                : text("story.waiting", moments.at(task().resultDueAt())),
                        null);
            case "SUCCESSFUL" ->
                new Line(
                        change.at(),
                        Mark.GOOD,
                        text("story.successful", TaskWords.reason(change.reason())),
                        cause(change.cause()),
                        link(change));
            case "NO_MESSAGE_ARRIVED" -> lost(change);
            case "MESSAGE_ARRIVED" -> new Line(change.at(), Mark.GOOD, text("story.arrived"), null);
            case "SENT_AGAIN" ->
                new Line(
                        change.at(),
                        Mark.OPEN,
                        text("story.sent-again", text("channel." + change.reason())),
                        cause(change.cause()));
            case "CONDITIONS_NOT_MET" -> new Line(change.at(), Mark.QUIET, text("story.not-met"), null);
            default -> new Line(change.at(), Mark.QUIET, change.what(), cause(change.cause()));
        };
    }

    private void tell(MessageShown message, List<Line> lines) {
        var channel = text("channel." + message.channel());
        var tries = file.attempts().getOrDefault(message.id(), List.of());
        for (var attempt : tries) {
            if (tries.size() > 1 || attempt.outcome() != Attempt.Outcome.ACCEPTED) {
                lines.add(new Line(
                        attempt.endedAt(),
                        MessageStates.mark(attempt.outcome()),
                        text("story.attempt", channel, attempt.number(), text("story.attempt." + attempt.outcome())),
                        attempt.reason() == null ? null : MessageStates.reason(attempt.reason())));
            }
        }
        var reason = message.reason() == null ? null : text("story.because", MessageStates.reason(message.reason()));
        var attempts = message.attempts() == 0 ? null : text("story.attempts", message.attempts());
        lines.add(new Line(
                message.sentAt() == null ? message.createdAt() : message.sentAt(),
                MessageStates.mark(message),
                text(
                        message.copy() == 0 ? "story.message." + message.status() : "story.again." + message.status(),
                        channel),
                told(reason == null ? message.plainText() : reason, attempts)));
        if (message.receipt() != null && message.receiptAt() != null) {
            lines.add(new Line(
                    message.receiptAt(),
                    MessageStates.mark(message),
                    text("story.receipt." + message.receipt(), channel),
                    message.clicks() == 0 ? null : text("message.clicked", message.clicks())));
        }
    }

    /** Nobody is left in the dark: a code that was made and never arrived is told as such. */
    private Line lost(TaskChange change) {
        var lost = file.messages().stream().filter(MessageShown::isLost).toList();
        var still = lost.size() == file.messages().size();
        var why = lost.stream()
                .map(message -> text(
                        "story.lost.because",
                        text("channel." + message.channel()),
                        message.reason() == null
                                ? MessageStates.word(message)
                                : MessageStates.reason(message.reason())))
                .distinct()
                .collect(Collectors.joining("; "));
        var code = file.code();
        return new Line(
                change.at(),
                Mark.BAD,
                text("story.lost"),
                told(why.isEmpty() ? null : why, still && code != null ? text("story.lost.code", code.code()) : null));
    }

    private void tell(CodeUse use, List<Line> lines) {
        var link = TaskPlaces.search(use.orderId());
        lines.add(new Line(use.at(), Mark.GOOD, text("story.redeemed", use.orderId()), null, link));
        if (use.givenBackAt() != null) {
            lines.add(new Line(use.givenBackAt(), Mark.ATTENTION, text("story.given-back", use.orderId()), null, link));
        }
    }

    private @Nullable String link(PromoCode code) {
        return TaskPlaces.code(code);
    }

    private @Nullable String effects() {
        return told(
                task().promoCode() == null ? null : text("story.code", task().promoCode()),
                task().cashback() == null
                        ? null
                        : text(
                                "story.cashback",
                                Amounts.in(currency, task().cashback()).toPlainString(),
                                currency.getCurrencyCode()));
    }

    private static @Nullable String told(@Nullable String... parts) {
        var told = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return told.isEmpty() ? null : told;
    }

    private String order() {
        return new TaskWords(task(), moments).order();
    }

    /** Who or what did it. */
    private @Nullable String cause(String cause) {
        var staff = STAFF.matcher(cause);
        if (staff.matches()) {
            return text("story.by", staff.group(1));
        }
        var key = KEY.matcher(cause);
        if (key.matches()) {
            return text("story.by-key", key.group(1));
        }
        if (!cause.startsWith(TaskFile.EVENT)) {
            return null;
        }
        var event = event(cause);
        return told(
                event == null
                        ? null
                        : text(
                                "story.event." + event.type(),
                                Objects.requireNonNullElse(event.orderNumber(), event.orderId()),
                                moments.at(event.occurredAt())),
                text("story.event", cause.substring(TaskFile.EVENT.length())));
    }

    /** To the tasks of the order that the causing event tells of. */
    private @Nullable String link(TaskChange change) {
        var event = event(change.cause());
        return event == null
                ? null
                : TaskPlaces.search(Objects.requireNonNullElse(event.orderNumber(), event.orderId()));
    }

    private @Nullable OrderEventShown event(String cause) {
        return cause.startsWith(TaskFile.EVENT) ? file.events().get(cause.substring(TaskFile.EVENT.length())) : null;
    }
}
