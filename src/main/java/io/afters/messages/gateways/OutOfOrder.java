package io.afters.messages.gateways;

import io.afters.messages.Gateway;
import java.util.Optional;

/** Stands where a gateway can't be opened: messages wait until that is mended. */
record OutOfOrder(String name, String reason) implements Gateway {
    static final String LOCKED = "The settings of this channel can't be opened with the server's key for secrets";

    @Override
    public Outcome send(Parcel parcel) {
        return new Outcome.Unavailable(reason);
    }

    @Override
    public Optional<String> trouble() {
        return Optional.of(reason);
    }
}
