package io.afters.messages;

import io.afters.customers.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are looked for. Null: any.
 *
 * @param customerId the platform's id
 * @param customers our ids of the customers to whom they were written; an empty list finds nothing
 * @param createdFrom inclusive
 * @param createdTo exclusive
 */
public record MessageQuery(
        @Nullable Long taskId,
        @Nullable String customerId,
        @Nullable Channel channel,
        @Nullable MessageStatus status,
        @Nullable List<Long> customers,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo) {

    /** Messages of any time. */
    public MessageQuery(
            @Nullable Long taskId,
            @Nullable String customerId,
            @Nullable Channel channel,
            @Nullable MessageStatus status) {
        this(taskId, customerId, channel, status, null, null, null);
    }

    /** All messages to the customer with this id of ours. */
    public static MessageQuery to(long customer) {
        return new MessageQuery(null, null, null, null, List.of(customer), null, null);
    }
}
