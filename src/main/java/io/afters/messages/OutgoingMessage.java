package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.customers.Reach;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to be put into the outbox: to be sent, or recorded as skipped when the customer is out of reach.
 *
 * @param turn its place, from 1, in a chain such as "push, else SMS": sent only when none before it reaches the customer;
 *     null: sent whatever becomes of the task's other messages
 * @param trackLinks whether links in it lead through us, so that clicks are counted
 */
public record OutgoingMessage(
        long accountId,
        @Nullable Long taskId,
        long customerId,
        Channel channel,
        Reach reach,
        Wording wording,
        Instant createdAt,
        @Nullable Integer turn,
        boolean trackLinks) {

    /** One that is sent whatever becomes of others, with its links as they are. */
    public OutgoingMessage(
            long accountId,
            @Nullable Long taskId,
            long customerId,
            Channel channel,
            Reach reach,
            Wording wording,
            Instant createdAt) {
        this(accountId, taskId, customerId, channel, reach, wording, createdAt, null, false);
    }
}
