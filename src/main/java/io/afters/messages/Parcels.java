package io.afters.messages;

import io.afters.customers.Contact;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes what a gateway is handed of a message: the text as it was written, with what belongs to the way it takes. */
@Component
class Parcels {

    /**
     * The key is the message's own, and so the same on every attempt.
     *
     * @param customer to whom it goes, as known now
     */
    Gateway.Parcel of(QueuedMessage message, Contact customer, String address, Instant at) {
        return new Gateway.Parcel(
                message.accountId(), "m-" + message.id(), message.channel(), address, message.wording(), at);
    }
}
