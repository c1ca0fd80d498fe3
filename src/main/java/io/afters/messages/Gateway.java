package io.afters.messages;

import io.afters.customers.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port to the outside: hands one message to whoever brings it to the customer. Called outside of transactions. */
public interface Gateway extends AutoCloseable {

    /** Under which name attempts tell who was asked; at most 64 ASCII characters. */
    String name();

    /** Hands one message over. Anything but an answer ends within a minute; several threads may call at once. */
    Outcome send(Parcel parcel);

    /** How many messages it can be handed at the same time; 1 or more. */
    default int atOnce() {
        return 1;
    }

    /**
     * Whether a message handed over twice with the same key reaches the customer once. If not, one whose answer was
     * lost is not sent again by itself.
     */
    default boolean knowsKeys() {
        return false;
    }

    /** Opens the line over which the provider tells what comes back, where it needs one from us; never fails. */
    default void listen() {
        // Most are called back, or never.
    }

    /**
     * Tries whether it could send, without sending: reaches the provider, and is let in.
     *
     * @return what is wrong and what would be right, in words for an admin; empty: all is well
     */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Gives back what it holds, such as connections. What is being sent meanwhile may end as not sent. */
    @Override
    default void close() {
        // Most hold nothing.
    }

    /**
     * A message as a gateway sees it.
     *
     * @param key the same on every try: a provider that knows keys sends it once
     * @param unsubscribe where the customer withdraws the consent to this channel, as a https link that takes a one-click
     *     POST (RFC 8058); null: no message to unsubscribe from
     */
    record Parcel(
            long accountId,
            String key,
            Channel channel,
            String address,
            Wording wording,
            Instant at,
            @Nullable String unsubscribe) {

        /** One that nobody can unsubscribe from, such as a test. */
        public Parcel(long accountId, String key, Channel channel, String address, Wording wording, Instant at) {
            this(accountId, key, channel, address, wording, at, null);
        }
    }

    /** What the provider said. */
    sealed interface Outcome {
        /**
         * Taken over by the provider.
         *
         * @param providerId what the provider calls the message; null: it does not say
         * @param gone those of the parcel's push tokens that the provider says are no more
         */
        record Accepted(@Nullable String providerId, List<String> gone) implements Outcome {
            public Accepted(@Nullable String providerId) {
                this(providerId, List.of());
            }
        }

        /**
         * Refused for good.
         *
         * @param gone those of the parcel's push tokens that the provider says are no more
         */
        record Rejected(String reason, List<String> gone) implements Outcome {
            public Rejected(String reason) {
                this(reason, List.of());
            }
        }

        /**
         * Certainly not taken over now: tried again later.
         *
         * @param retryAfter how long the provider asks to be left in peace; null: it does not say
         */
        record Unavailable(String reason, @Nullable Duration retryAfter) implements Outcome {
            public Unavailable(String reason) {
                this(reason, null);
            }
        }

        /** The answer was lost: it may have been taken over, and is not sent again. */
        record Unknown(String reason) implements Outcome {}
    }
}
