package io.afters.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of a message after it took it over.
 *
 * @param at when it was told
 * @param reason why it did not arrive, in the provider's words or its number; null: it does not say
 */
public record Receipt(Kind kind, Instant at, @Nullable String reason) {

    /** What became of the message. */
    public enum Kind {
        /** It is on the customer's device. */
        DELIVERED,
        /** It did not arrive, and never will. */
        UNDELIVERED,
        /** The customer has looked at it. */
        READ
    }
}
