package io.afters.scenarios;

import io.afters.orders.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task with what people want to see beside it. Customer and order ids are the platform's.
 *
 * @param customer our id
 * @param order our id
 */
public record TaskShown(
        long id,
        long scenarioId,
        String scenarioName,
        int scenarioVersion,
        long customer,
        long order,
        String customerId,
        @Nullable String customerName,
        @Nullable String customerPhone,
        String orderId,
        @Nullable String orderNumber,
        TaskStatus status,
        Instant createdAt,
        Instant triggeredAt,
        String triggerEventId,
        EventType triggerType,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable TaskResult result,
        @Nullable Instant resultDueAt,
        @Nullable String promoCode,
        @Nullable BigDecimal cashback) {

    public @Nullable Instant executedAt() {
        return status == TaskStatus.EXECUTED ? endedAt : null;
    }
}
