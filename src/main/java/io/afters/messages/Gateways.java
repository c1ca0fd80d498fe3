package io.afters.messages;

import io.afters.customers.Channel;

/** Knows who carries an account's messages. */
public interface Gateways {

    /** How what goes over this channel leaves, as the account has set it; never fails. Called outside of transactions. */
    Route of(long accountId, Channel channel);

    /** Keeps those lines open over which providers tell what comes back. To be asked every now and then. */
    void listen();
}
