package io.afters.orders;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order event as people read it.
 *
 * @param orderId the platform's
 * @param total of the order, as known when the event was taken in
 */
public record OrderEventShown(
        Instant occurredAt,
        EventType type,
        String orderId,
        @Nullable String orderNumber,
        @Nullable BigDecimal total,
        @Nullable SourceType sourceType,
        @Nullable DeliveryType deliveryType,
        @Nullable Integer rating,
        @Nullable String reviewText) {}
