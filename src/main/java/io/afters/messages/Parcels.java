package io.afters.messages;

import java.time.Instant;

/** Makes what a gateway is handed of a message: the text as it was written, with what belongs to the way it takes. */
final class Parcels {
    private Parcels() {}

    /** The key is the message's own, and so the same on every attempt. */
    static Gateway.Parcel of(QueuedMessage message, String address, Instant at) {
        return new Gateway.Parcel(
                message.accountId(), "m-" + message.id(), message.channel(), address, message.wording(), at);
    }
}
