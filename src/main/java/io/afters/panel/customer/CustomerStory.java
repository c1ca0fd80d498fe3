package io.afters.panel.customer;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.cashback.CashbackEntry;
import io.afters.customers.Withdrawal;
import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.orders.EventType;
import io.afters.orders.OrderEventShown;
import io.afters.promotions.CustomerCode;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Amounts;
import io.afters.shared.Ids;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Timeline.Line;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One timeline of all that happened with a customer: orders, tasks, messages, cashback. The latest comes first. */
record CustomerStory(
        CustomerFile file,
        List<OrderEventShown> orders,
        List<TaskShown> tasks,
        List<MessageShown> messages,
        List<CashbackEntry> cashback,
        List<CustomerCode> codes,
        List<Withdrawal> withdrawals,
        Moments moments) {
    private static final int LONGEST_TEXT = 160;

    List<Line> lines() {
        return Stream.of(
                        orders.stream().map(this::order),
                        tasks.stream().map(this::task),
                        messages.stream().map(this::message),
                        cashback.stream().map(this::cashback),
                        codes.stream().flatMap(this::uses),
                        withdrawals.stream().map(this::withdrawal),
                        withdrawals.stream().map(this::givenBack).filter(Objects::nonNull))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(CustomerFiles.MOST)
                .toList();
    }

    private Line order(OrderEventShown event) {
        var number = Objects.requireNonNullElse(event.orderNumber(), event.orderId());
        var stars = event.rating() == null ? null : text("customer.story.rating", event.rating());
        var detail = Stream.of(amount(event.total()), stars, cut(event.reviewText(), LONGEST_TEXT))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Line(
                event.occurredAt(),
                event.type() == EventType.ORDER_CANCELLED ? Mark.ATTENTION : Mark.QUIET,
                text("customer.story." + event.type(), number),
                detail.isEmpty() ? null : detail);
    }

    private Line task(TaskShown task) {
        var at = task.status() == TaskStatus.PENDING
                ? task.triggeredAt()
                : Objects.requireNonNullElse(task.endedAt(), task.createdAt());
        var result = task.result() == null ? null : text("task.result." + task.result());
        var state = task.status() == TaskStatus.PENDING
                ? text("customer.story.due", moments.relative(task.dueAt()))
                : text("task.status." + task.status());
        var detail = Stream.of(state, task.promoCode(), result)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Line(
                at,
                mark(task.status()),
                text("customer.story.task", task.scenarioName()),
                detail,
                "tasks/" + Ids.format(task.id()));
    }

    private Line message(MessageShown message) {
        var at = Objects.requireNonNullElse(message.sentAt(), message.createdAt());
        return new Line(
                at,
                message.status() == MessageStatus.SENT ? Mark.GOOD : Mark.ATTENTION,
                text("story.message." + message.status(), text("channel." + message.channel())),
                cut(message.title() == null ? message.plainText() : message.title(), LONGEST_TEXT),
                "messages/" + Ids.format(message.id()));
    }

    /** What became of a code: redeemed, and perhaps given back. */
    private Stream<Line> uses(CustomerCode code) {
        return code.uses().stream()
                .flatMap(use -> Stream.of(
                                new Line(
                                        use.at(),
                                        Mark.GOOD,
                                        text(
                                                "customer.story.redeemed",
                                                code.code().code(),
                                                use.orderId()),
                                        code.campaign().name()),
                                use.givenBackAt() == null
                                        ? null
                                        : new Line(
                                                use.givenBackAt(),
                                                Mark.ATTENTION,
                                                text(
                                                        "customer.story.given-back",
                                                        code.code().code(),
                                                        use.orderId()),
                                                code.campaign().name()))
                        .filter(Objects::nonNull));
    }

    private Line cashback(CashbackEntry entry) {
        return new Line(entry.at(), Mark.GOOD, text("customer.story.cashback", amount(entry.amount())), entry.reason());
    }

    private Line withdrawal(Withdrawal told) {
        return new Line(
                told.at(),
                Mark.ATTENTION,
                text("customer.story.withdrawn." + told.channel()),
                text("customer.story.withdrawn.by." + told.way()));
    }

    private @Nullable Line givenBack(Withdrawal told) {
        return told.givenBackAt() == null
                ? null
                : new Line(
                        told.givenBackAt(),
                        Mark.GOOD,
                        text("customer.story.given-back"),
                        text("customer.story.given-back.by"));
    }

    static Mark mark(TaskStatus status) {
        return switch (status) {
            case PENDING -> Mark.OPEN;
            case EXECUTED -> Mark.GOOD;
            case CANCELLED -> Mark.QUIET;
            case FAILED -> Mark.BAD;
        };
    }

    private @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null ? null : Amounts.named(file.account().currency(), amount);
    }

    /** At most so long; what was cut off is told by dots. */
    static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    static String text(String key, @Nullable Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
