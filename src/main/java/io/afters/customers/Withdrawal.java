package io.afters.customers;

import java.time.Instant;

/** A guest told us to leave them in peace on a channel. */
public record Withdrawal(Channel channel, Way way, Instant at) {

    /** How they told us. */
    public enum Way {
        /** By the link in a message. */
        LINK,
        /** By an answer such as STOP. */
        STOP
    }
}
