package io.afters.messages.gateways;

/** A provider as an account has set it up. */
public record Carrier(Provider provider, Settings settings) {
    static final Carrier OUTBOX = new Carrier(Provider.OUTBOX, Settings.NONE);
}
