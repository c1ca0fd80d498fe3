package io.afters.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a message was handed to a gateway.
 *
 * @param number 1 for the first; one is missing where a node died between taking the message and recording the answer
 * @param reason why it was not accepted, in the provider's words; none once the person is erased
 * @param gateway who was asked, such as OUTBOX
 * @param providerId what the provider calls the message, if it said so
 */
public record Attempt(
        long messageId,
        int number,
        Instant startedAt,
        Instant endedAt,
        Outcome outcome,
        @Nullable String reason,
        String gateway,
        @Nullable String providerId) {

    /** What came of it. */
    public enum Outcome {
        /** The provider took the message over. */
        ACCEPTED,
        /** Refused for good. */
        REJECTED,
        /** Not now: another attempt follows, unless it was the last one. */
        UNAVAILABLE,
        /** The answer was lost: the provider may have taken it over. */
        UNKNOWN
    }
}
