package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.customers.Reach;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message to be put into the outbox: to be sent, or recorded as skipped when the customer is out of reach. */
public record OutgoingMessage(
        long accountId,
        @Nullable Long taskId,
        long customerId,
        Channel channel,
        Reach reach,
        Wording wording,
        Instant createdAt) {}
