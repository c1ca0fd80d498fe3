package io.afters.panel.customer;

import io.afters.cashback.CashbackEntry;
import io.afters.customers.Channel;
import io.afters.customers.Withdrawal;
import io.afters.messages.Attempt;
import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.messages.Receipt;
import io.afters.orders.CustomerEvent;
import io.afters.orders.EventType;
import io.afters.orders.Order;
import io.afters.promotions.CodeStatus;
import io.afters.promotions.CustomerCode;
import io.afters.scenarios.TaskChange;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Amounts;
import io.afters.shared.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about one person, as it is handed out to them. Of others, staff among them, it tells nothing.
 *
 * @param restaurant whose data it is
 */
record PersonFile(
        Instant exportedAt,
        String restaurant,
        Person person,
        List<WithdrawalPart> withdrawals,
        List<OrderPart> orders,
        List<EventPart> events,
        List<TaskPart> tasks,
        List<CodePart> codes,
        List<MessagePart> messages,
        List<CashbackPart> cashback,
        BigDecimal cashbackBalance) {

    /** What was said of a channel; what was never stated counts as given. */
    enum Consent {
        GIVEN,
        REFUSED,
        NEVER_STATED
    }

    /**
     * Who it is.
     *
     * @param id the platform's; none once the person was erased
     * @param erased whether the person was erased: what is left are figures of nobody
     */
    record Person(
            @Nullable String id,
            boolean erased,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String language,
            List<String> pushTokens,
            Map<Channel, Consent> consents,
            boolean blocked,
            Instant knownSince) {

        static Person of(CustomerFile file) {
            var contact = file.contact();
            var erased = file.customer().erased();
            var consents = new EnumMap<Channel, Consent>(Channel.class);
            for (var channel : Channel.values()) {
                var stated = contact.consents().get(channel);
                consents.put(channel, stated == null ? Consent.NEVER_STATED : stated ? Consent.GIVEN : Consent.REFUSED);
            }
            return new Person(
                    erased ? null : contact.externalId(),
                    erased,
                    contact.name(),
                    contact.phone(),
                    contact.email(),
                    contact.language(),
                    contact.pushTokens(),
                    consents,
                    contact.blocked(),
                    file.customer().createdAt());
        }
    }

    /** They told us to leave them in peace on a channel: by a link or by an answer such as STOP. */
    record WithdrawalPart(
            Channel channel,
            Withdrawal.Way way,
            Instant at,
            @Nullable Instant givenBackAt) {

        static WithdrawalPart of(Withdrawal told) {
            return new WithdrawalPart(told.channel(), told.way(), told.at(), told.givenBackAt());
        }
    }

    /** An order as known now. */
    record OrderPart(
            String id,
            @Nullable String number,
            @Nullable String sourceType,
            @Nullable String deliveryType,
            @Nullable BigDecimal total,
            @Nullable Instant placedAt,
            @Nullable Instant completedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant reviewedAt) {

        static OrderPart of(Order order, Currency currency) {
            return new OrderPart(
                    order.externalId(),
                    order.number(),
                    name(order.sourceType()),
                    name(order.deliveryType()),
                    Amounts.inOrNull(currency, order.total()),
                    order.placedAt(),
                    order.completedAt(),
                    order.cancelledAt(),
                    order.reviewedAt());
        }
    }

    /** An event as it was told. */
    record EventPart(
            String source,
            String id,
            EventType type,
            Instant at,
            Instant receivedAt,
            String orderId,
            @Nullable BigDecimal total,
            @Nullable Integer rating,
            @Nullable String review) {

        static EventPart of(CustomerEvent event, Currency currency) {
            var shown = event.shown();
            return new EventPart(
                    event.source(),
                    event.eventId(),
                    shown.type(),
                    shown.occurredAt(),
                    event.receivedAt(),
                    shown.orderId(),
                    Amounts.inOrNull(currency, shown.total()),
                    shown.rating(),
                    shown.reviewText());
        }
    }

    /** A run of a scenario. */
    record TaskPart(
            String id,
            String scenario,
            String orderId,
            TaskStatus status,
            @Nullable String reason,
            Instant triggeredAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable TaskResult result,
            @Nullable String promoCode,
            @Nullable BigDecimal cashback,
            List<ChangePart> timeline) {

        static TaskPart of(TaskShown task, List<TaskChange> changes, Currency currency) {
            return new TaskPart(
                    Ids.format(task.id()),
                    task.scenarioName(),
                    task.orderId(),
                    task.status(),
                    task.reason(),
                    task.triggeredAt(),
                    task.dueAt(),
                    task.endedAt(),
                    task.result(),
                    task.promoCode(),
                    Amounts.inOrNull(currency, task.cashback()),
                    changes.stream().map(ChangePart::of).toList());
        }
    }

    /** A line of a task's timeline. Who of the staff did something is theirs and not the person's. */
    record ChangePart(
            Instant at, String what, String cause, @Nullable String reason) {

        static ChangePart of(TaskChange change) {
            var cause = change.cause();
            var whose = cause.startsWith("staff:") || cause.startsWith("key:");
            return new ChangePart(
                    change.at(),
                    change.what(),
                    whose ? cause.substring(0, cause.indexOf(':')) : cause,
                    change.reason());
        }
    }

    /** A promo code that is theirs, or that they used. */
    record CodePart(
            String code,
            String campaign,
            CodeStatus status,
            boolean owned,
            Instant createdAt,
            @Nullable Instant validUntil,
            @Nullable Instant revokedAt,
            List<UsePart> uses) {

        static CodePart of(CustomerCode code, Instant now) {
            return new CodePart(
                    code.code().code(),
                    code.campaign().name(),
                    code.status(now),
                    code.owned(),
                    code.createdAt(),
                    code.code().validUntil(),
                    code.code().revokedAt(),
                    code.uses().stream()
                            .map(use -> new UsePart(use.orderId(), use.at(), use.givenBackAt()))
                            .toList());
        }
    }

    /** Their use of a code. */
    record UsePart(String orderId, Instant at, @Nullable Instant givenBackAt) {}

    /** A text to them. */
    record MessagePart(
            String id,
            Channel channel,
            @Nullable String to,
            @Nullable String title,
            @Nullable String text,
            MessageStatus status,
            @Nullable String reason,
            Instant createdAt,
            @Nullable Instant sentAt,
            Receipt.@Nullable Kind receipt,
            @Nullable Instant receiptAt,
            int clicks,
            List<AttemptPart> attempts) {

        static MessagePart of(MessageShown message, List<Attempt> attempts) {
            return new MessagePart(
                    Ids.format(message.id()),
                    message.channel(),
                    message.to(),
                    message.title(),
                    message.text(),
                    message.status(),
                    message.reason(),
                    message.createdAt(),
                    message.sentAt(),
                    message.receipt(),
                    message.receiptAt(),
                    message.clicks(),
                    attempts.stream().map(AttemptPart::of).toList());
        }
    }

    /** One time that a text was handed over. */
    record AttemptPart(
            int number,
            Instant at,
            Attempt.Outcome outcome,
            @Nullable String reason,
            String gateway,
            @Nullable String providerId) {

        static AttemptPart of(Attempt attempt) {
            return new AttemptPart(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.outcome(),
                    attempt.reason(),
                    attempt.gateway(),
                    attempt.providerId());
        }
    }

    /** A line of their cashback. */
    record CashbackPart(
            BigDecimal amount, Instant at, @Nullable String taskId, String reason) {

        static CashbackPart of(CashbackEntry entry, Currency currency) {
            return new CashbackPart(
                    Amounts.in(currency, entry.amount()),
                    entry.at(),
                    entry.taskId() == null ? null : Ids.format(entry.taskId()),
                    entry.reason());
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
