package io.afters.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a list shows them.
 *
 * @param id ours
 * @param externalId the platform's; it tells nothing once the person was erased
 */
public record CustomerShown(
        long id,
        String externalId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        boolean blocked,
        boolean erased,
        Instant createdAt) {}
