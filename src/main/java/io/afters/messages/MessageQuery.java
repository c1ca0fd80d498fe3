package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.customers.CustomerSought;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are looked for. Null: any.
 *
 * @param customerId the platform's id
 * @param customers our ids of the customers to whom they were written; an empty list finds nothing
 * @param people to whom they were written, when that are too many for a list
 * @param createdFrom inclusive
 * @param createdTo exclusive
 */
public record MessageQuery(
        @Nullable Long taskId,
        @Nullable String customerId,
        @Nullable Channel channel,
        @Nullable MessageStatus status,
        @Nullable Arrival arrival,
        @Nullable List<Long> customers,
        @Nullable CustomerSought people,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo) {

    /** Messages of any time. */
    public MessageQuery(
            @Nullable Long taskId,
            @Nullable String customerId,
            @Nullable Channel channel,
            @Nullable MessageStatus status) {
        this(taskId, customerId, channel, status, null, null, null, null, null);
    }

    /** All messages to the customer with this id of ours. */
    public static MessageQuery to(long customer) {
        return new MessageQuery(null, null, null, null, null, List.of(customer), null, null, null);
    }

    /** The same, when it tells so few customers by a list that this list can be written into a statement. */
    MessageQuery to(List<Long> some) {
        return new MessageQuery(taskId, customerId, channel, status, arrival, some, people, createdFrom, createdTo);
    }
}
