package io.afters.messages;

import io.afters.customers.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are looked for. Null: any.
 *
 * @param customerId the platform's id
 */
public record MessageQuery(
        @Nullable Long taskId,
        @Nullable String customerId,
        @Nullable Channel channel,
        @Nullable MessageStatus status) {}
