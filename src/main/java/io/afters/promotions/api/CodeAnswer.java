package io.afters.promotions.api;

import io.afters.promotions.CodeStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code as the API tells it.
 *
 * @param customerId the platform's
 */
record CodeAnswer(
        String code,
        String campaignId,
        CodeStatus status,
        @Nullable String customerId,
        @Nullable String taskId,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason,
        List<Use> uses) {

    /** The code was redeemed for an order. */
    record Use(String orderId, Instant at, @Nullable Instant givenBackAt) {}
}
