package io.afters.scenarios;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are looked for. Null: any.
 *
 * @param customerId the platform's id
 * @param orderId the platform's id
 * @param phone in any notation, or the beginning or end of one
 * @param q words with which words of a name begin, the beginning or end of a phone in any notation, the platform's id of the
 *     customer or order, an order number or its beginning, or a promo code
 * @param executed only executed tasks have this time
 * @param unreached only those of which no message reached the guest, and nobody is trying any more
 */
public record TaskQuery(
        @Nullable TaskStatus status,
        @Nullable TaskResult result,
        @Nullable Long scenarioId,
        @Nullable String customerId,
        @Nullable String orderId,
        @Nullable String phone,
        @Nullable String q,
        Between triggered,
        Between due,
        Between executed,
        boolean unreached) {

    /** All tasks. */
    public static final TaskQuery ALL = new TaskQuery(null, null, null, null, null, null, null, null, null);

    /** Without a word on when they were triggered or executed. */
    public TaskQuery(
            @Nullable TaskStatus status,
            @Nullable TaskResult result,
            @Nullable Long scenarioId,
            @Nullable String customerId,
            @Nullable String orderId,
            @Nullable String phone,
            @Nullable String q,
            @Nullable Instant dueFrom,
            @Nullable Instant dueTo) {
        this(
                status,
                result,
                scenarioId,
                customerId,
                orderId,
                phone,
                q,
                Between.ANY,
                new Between(dueFrom, dueTo),
                Between.ANY,
                false);
    }

    /** All tasks of the customer with this id of the platform. */
    public static TaskQuery ofCustomer(String customerId) {
        return new TaskQuery(null, null, null, customerId, null, null, null, null, null);
    }

    /** The same tasks, as far as they have this status. */
    public TaskQuery with(TaskStatus only) {
        return new TaskQuery(
                only, result, scenarioId, customerId, orderId, phone, q, triggered, due, executed, unreached);
    }

    /** The same tasks, as far as no message of theirs reached the guest. */
    public TaskQuery unreachedOnly() {
        return new TaskQuery(status, result, scenarioId, customerId, orderId, phone, q, triggered, due, executed, true);
    }

    /** The same tasks, whenever that was. */
    TaskQuery anyTime() {
        return new TaskQuery(
                status,
                result,
                scenarioId,
                customerId,
                orderId,
                phone,
                q,
                Between.ANY,
                Between.ANY,
                Between.ANY,
                unreached);
    }

    /**
     * A stretch of time; null: open.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Between(@Nullable Instant from, @Nullable Instant to) {
        public static final Between ANY = new Between(null, null);

        public boolean isAny() {
            return from == null && to == null;
        }
    }
}
