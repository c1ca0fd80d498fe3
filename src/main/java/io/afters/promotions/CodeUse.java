package io.afters.promotions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code was redeemed for an order.
 *
 * @param customerId ours
 * @param orderId the platform's: a checkout redeems before any event has told of the order
 * @param givenBackAt null: the use stands
 */
public record CodeUse(
        long id,
        long codeId,
        long customerId,
        String orderId,
        Instant at,
        @Nullable Instant givenBackAt) {

    public boolean stands() {
        return givenBackAt == null;
    }
}
