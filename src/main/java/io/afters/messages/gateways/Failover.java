package io.afters.messages.gateways;

import io.afters.messages.Gateway;

/** Two providers: the second one is asked when the first says for certain that it has not taken the message, and can't now. */
record Failover(Gateway first, Gateway second) implements Gateway {

    @Override
    public String name() {
        return first.name() + "+" + second.name();
    }

    @Override
    public Outcome send(Parcel parcel) {
        var outcome = first.send(parcel);
        return outcome instanceof Outcome.Unavailable ? second.send(parcel) : outcome;
    }

    @Override
    public void close() {
        try (second) {
            first.close();
        }
    }
}
