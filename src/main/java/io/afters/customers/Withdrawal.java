package io.afters.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guest told us to leave them in peace on a channel.
 *
 * @param givenBackAt when the guest told us to write again; null: not so far
 */
public record Withdrawal(
        Channel channel, Way way, Instant at, @Nullable Instant givenBackAt) {

    /** One that stands. */
    public Withdrawal(Channel channel, Way way, Instant at) {
        this(channel, way, at, null);
    }

    /** How they told us. */
    public enum Way {
        /** By the link in a message. */
        LINK,
        /** By an answer such as STOP. */
        STOP
    }
}
