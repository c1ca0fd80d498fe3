package io.afters.messages;

import io.afters.customers.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message with what people want to see beside it. The customer id is the platform's. */
public record MessageShown(
        long id,
        @Nullable Long taskId,
        String customerId,
        @Nullable String customerName,
        Channel channel,
        @Nullable String to,
        @Nullable String title,
        @Nullable String text,
        MessageStatus status,
        @Nullable String reason,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt) {}
