package io.afters.messages.gateways;

import io.afters.messages.Gateway;

/** Stands where a gateway can't be opened: messages wait until that is mended. */
record OutOfOrder(String name, String reason) implements Gateway {

    @Override
    public Outcome send(Parcel parcel) {
        return new Outcome.Unavailable(reason);
    }
}
