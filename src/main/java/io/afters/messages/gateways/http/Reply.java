package io.afters.messages.gateways.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a call to a provider. */
public sealed interface Reply {

    /**
     * The provider answered.
     *
     * @param retryAfter how long it asks to be left in peace; null: it does not say
     * @param body cut where it became too long, empty when it could not be read
     */
    record Answered(int status, @Nullable Duration retryAfter, String body) implements Reply {
        public boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** The request never left: it may be made again. The reason is in words for an admin. */
    record NotSent(String reason) implements Reply {}

    /** The request left, and nobody knows what became of it. */
    record Lost(String reason) implements Reply {}
}
