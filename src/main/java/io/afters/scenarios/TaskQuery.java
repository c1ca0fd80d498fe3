package io.afters.scenarios;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are looked for. Null: any.
 *
 * @param customerId the platform's id
 * @param orderId the platform's id
 * @param phone in any notation, or the beginning of one
 * @param q a part of a name, a phone, the platform's id of the customer or order, an order number, or a promo code
 * @param dueFrom inclusive
 * @param dueTo exclusive
 */
public record TaskQuery(
        @Nullable TaskStatus status,
        @Nullable TaskResult result,
        @Nullable Long scenarioId,
        @Nullable String customerId,
        @Nullable String orderId,
        @Nullable String phone,
        @Nullable String q,
        @Nullable Instant dueFrom,
        @Nullable Instant dueTo) {

    /** All tasks. */
    public static final TaskQuery ALL = new TaskQuery(null, null, null, null, null, null, null, null, null);

    /** All tasks of the customer with this id of the platform. */
    public static TaskQuery ofCustomer(String customerId) {
        return new TaskQuery(null, null, null, customerId, null, null, null, null, null);
    }
}
