package io.afters.orders;

import io.afters.shared.Told;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as known now.
 *
 * @param id ours; 0 until it is stored
 * @param externalId the platform's own
 * @param customerId whose it was when first told of
 * @param placedAt time of the first order.created told; null: none was told yet
 * @param toldAt time of the newest event that told of it
 */
public record Order(
        long id,
        String externalId,
        long customerId,
        @Nullable String number,
        @Nullable SourceType sourceType,
        @Nullable DeliveryType deliveryType,
        @Nullable BigDecimal total,
        @Nullable Instant placedAt,
        @Nullable Instant completedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant reviewedAt,
        Instant toldAt) {

    /** An order of which nothing was told yet. */
    static Order unknown(String externalId, long customerId) {
        return new Order(0, externalId, customerId, null, null, null, null, null, null, null, null, Instant.EPOCH);
    }

    /** Whether this event would create the order: the first order.created told of it does, later ones only fill in. */
    boolean isCreatedBy(EventType type) {
        return type == EventType.ORDER_CREATED && placedAt == null;
    }

    /**
     * The order after an event told of it. Facts fill in and never blank out; where both know something, the event that
     * happened later is right, whichever arrived first.
     */
    Order told(OrderEvent event) {
        var facts = event.order();
        var at = event.occurredAt();
        var told = Told.at(at, toldAt);
        return new Order(
                id,
                externalId,
                customerId,
                told.pick(facts.number(), number),
                told.pick(facts.sourceType(), sourceType),
                told.pick(facts.deliveryType(), deliveryType),
                told.pick(facts.total(), total),
                firstTold(placedAt, at, event.type() == EventType.ORDER_CREATED),
                firstTold(completedAt, at, event.type() == EventType.ORDER_COMPLETED),
                firstTold(cancelledAt, at, event.type() == EventType.ORDER_CANCELLED),
                firstTold(reviewedAt, at, event.type() == EventType.REVIEW_CREATED),
                told.newer() ? at : toldAt);
    }

    Order stored(long newId) {
        return new Order(
                newId,
                externalId,
                customerId,
                number,
                sourceType,
                deliveryType,
                total,
                placedAt,
                completedAt,
                cancelledAt,
                reviewedAt,
                toldAt);
    }

    private static @Nullable Instant firstTold(@Nullable Instant known, Instant at, boolean tells) {
        return known == null && tells ? at : known;
    }
}
