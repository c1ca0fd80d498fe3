package io.afters.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one event tells of an order. Only the platform's own id is certain; null means "not told".
 *
 * @param id the platform's own id, exactly as sent
 * @param total in the account's currency, 0 or more
 */
public record OrderFacts(
        String id,
        @Nullable String number,
        @Nullable SourceType sourceType,
        @Nullable DeliveryType deliveryType,
        @Nullable BigDecimal total) {

    /** Tells nothing but which order it is. */
    public static OrderFacts of(String id) {
        return new OrderFacts(id, null, null, null, null);
    }
}
