package io.afters.messages;

import io.afters.customers.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox that a node has leased for sending.
 *
 * @param attempts how often it was leased for sending, this time included
 * @param begunBefore whether a node leased it before and never told what became of it: it may have been sent
 * @param leasedUntil when the lease ends, by the database's clock
 */
record QueuedMessage(
        long id,
        Lane lane,
        @Nullable Long taskId,
        long customerId,
        Wording wording,
        @Nullable Integer turn,
        boolean trackLinks,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        boolean begunBefore,
        Instant leasedUntil) {

    long accountId() {
        return lane.accountId();
    }

    Channel channel() {
        return lane.channel();
    }
}
