package io.afters.messages;

import io.afters.customers.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The port to the outside: hands one message to whoever brings it to the customer. Called outside of transactions. */
public interface Gateway extends AutoCloseable {

    /** Under which name attempts tell who was asked; at most 64 ASCII characters. */
    String name();

    Outcome send(Parcel parcel);

    /** Gives back what it holds, such as connections. What is being sent meanwhile may end as not sent. */
    @Override
    default void close() {
        // Most hold nothing.
    }

    /** A message as a gateway sees it. The key is the same on every try: a provider that knows keys sends it once. */
    record Parcel(long accountId, String key, Channel channel, String address, Wording wording, Instant at) {}

    /** What the provider said. */
    sealed interface Outcome {
        /**
         * Taken over by the provider.
         *
         * @param providerId what the provider calls the message; null: it does not say
         */
        record Accepted(@Nullable String providerId) implements Outcome {}

        /** Refused for good. */
        record Rejected(String reason) implements Outcome {}

        /** Not now: tried again later. */
        record Unavailable(String reason) implements Outcome {}

        /** The answer was lost: it may have been taken over, and is not sent again. */
        record Unknown(String reason) implements Outcome {}
    }
}
