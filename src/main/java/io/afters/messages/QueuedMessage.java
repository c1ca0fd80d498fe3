package io.afters.messages;

import io.afters.customers.Channel;
import java.time.Instant;

/** A message of the outbox that a node has leased for sending. */
record QueuedMessage(
        long id,
        long accountId,
        long customerId,
        Channel channel,
        Wording wording,
        boolean trackLinks,
        Instant dueAt,
        int attempts) {}
