package io.afters.panel.customer;

import static io.afters.panel.customer.CustomerStory.text;

import io.afters.cashback.CashbackEntry;
import io.afters.messages.MessageShown;
import io.afters.messages.ui.MessageStates;
import io.afters.orders.Order;
import io.afters.promotions.CodeStatus;
import io.afters.promotions.CodeUse;
import io.afters.promotions.CustomerCode;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Amounts;
import io.afters.shared.Ids;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Translations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what features know of a customer as lines of a tab. */
record CustomerEntries(CustomerFile file, Moments moments) {
    private static final int LONGEST_TEXT = 160;

    List<Entry> orders(List<Order> orders) {
        return orders.stream().map(this::order).toList();
    }

    private Entry order(Order order) {
        var at = Stream.of(order.placedAt(), order.completedAt(), order.cancelledAt(), order.reviewedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(order.toldAt());
        var state = order.cancelledAt() != null
                ? "CANCELLED"
                : order.completedAt() != null ? "COMPLETED" : order.placedAt() != null ? "PLACED" : "KNOWN";
        var detail = joined(
                order.sourceType() == null ? null : text("source." + order.sourceType()),
                order.deliveryType() == null ? null : text("delivery." + order.deliveryType()),
                order.reviewedAt() == null ? null : text("customer.order.reviewed"));
        return new Entry(
                text("customer.order", Objects.requireNonNullElse(order.number(), order.externalId())),
                null,
                switch (state) {
                    case "CANCELLED" -> Mark.ATTENTION;
                    case "COMPLETED" -> Mark.GOOD;
                    case "PLACED" -> Mark.OPEN;
                    default -> Mark.QUIET;
                },
                text("customer.order." + state),
                detail,
                moments.at(at),
                moments.exactly(at),
                amount(order.total()));
    }

    List<Entry> tasks(List<TaskShown> tasks) {
        return tasks.stream().map(this::task).toList();
    }

    private Entry task(TaskShown task) {
        var pending = task.status() == TaskStatus.PENDING;
        var at = pending ? task.dueAt() : Objects.requireNonNullElse(task.endedAt(), task.dueAt());
        var detail = joined(
                text("customer.order", Objects.requireNonNullElse(task.orderNumber(), task.orderId())),
                task.reason() == null ? null : Translations.known("task.reason." + task.reason(), task.reason()),
                task.result() == null ? null : text("task.result." + task.result()),
                task.promoCode());
        return new Entry(
                task.scenarioName(),
                "tasks/" + Ids.format(task.id()),
                CustomerStory.mark(task.status()),
                text("task.status." + task.status()),
                detail,
                pending ? text("customer.story.due", moments.relative(at)) : moments.at(at),
                moments.exactly(at),
                amount(task.cashback()));
    }

    List<Entry> codes(List<CustomerCode> codes) {
        return codes.stream().map(this::code).toList();
    }

    private Entry code(CustomerCode code) {
        var status = code.status(moments.now());
        var parts = new ArrayList<@Nullable String>();
        parts.add(code.campaign().name());
        if (code.code().validUntil() != null && status == CodeStatus.ASSIGNED) {
            parts.add(text("campaign.until", moments.at(code.code().validUntil())));
        }
        code.uses().forEach(use -> parts.add(use(use)));
        if (!code.owned()) {
            parts.add(text("customer.code.foreign"));
        }
        return new Entry(
                code.code().code(),
                "campaigns/" + Ids.format(code.campaign().id()) + "?tab=codes&q="
                        + code.code().code(),
                switch (status) {
                    case ASSIGNED, AVAILABLE -> Mark.OPEN;
                    case USED -> Mark.GOOD;
                    case EXPIRED -> Mark.QUIET;
                    case REVOKED -> Mark.BAD;
                },
                text("code.status." + status),
                joined(parts.toArray(String[]::new)),
                moments.at(code.createdAt()),
                moments.exactly(code.createdAt()),
                null);
    }

    private String use(CodeUse use) {
        return use.stands()
                ? text("code.used-in", use.orderId(), moments.at(use.at()))
                : text("code.given-back", use.orderId());
    }

    List<Entry> messages(List<MessageShown> messages) {
        return messages.stream().map(this::message).toList();
    }

    private Entry message(MessageShown message) {
        var at = Objects.requireNonNullElse(message.sentAt(), message.createdAt());
        var said = message.title() == null ? message.plainText() : message.title();
        return new Entry(
                Objects.requireNonNullElseGet(CustomerStory.cut(said, LONGEST_TEXT), () -> text("message.erased")),
                "messages/" + Ids.format(message.id()),
                MessageStates.mark(message),
                MessageStates.word(message),
                joined(
                        text("channel." + message.channel()),
                        message.reason() == null ? null : MessageStates.reason(message.reason()),
                        message.clicks() == 0 ? null : text("message.clicked", message.clicks())),
                moments.at(at),
                moments.exactly(at),
                null);
    }

    /** The newest first, each with what was saved up by then. */
    List<Entry> cashback(List<CashbackEntry> entries) {
        var lines = new ArrayList<Entry>();
        var balance = BigDecimal.ZERO;
        for (var entry : entries.reversed()) {
            balance = balance.add(entry.amount());
            lines.add(cashback(entry, balance));
        }
        return lines.reversed().stream().limit(CustomerFiles.MOST).toList();
    }

    private Entry cashback(CashbackEntry entry, BigDecimal balance) {
        var sign = entry.amount().signum() > 0 ? "+" : "";
        return new Entry(
                entry.reason(),
                entry.taskId() == null ? null : "tasks/" + Ids.format(entry.taskId()),
                Mark.QUIET,
                null,
                text("customer.cashback.then", Amounts.named(file.account().currency(), balance)),
                moments.at(entry.at()),
                moments.exactly(entry.at()),
                sign + Amounts.named(file.account().currency(), entry.amount()));
    }

    private @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null ? null : Amounts.named(file.account().currency(), amount);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
