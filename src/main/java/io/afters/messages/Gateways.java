package io.afters.messages;

import io.afters.customers.Channel;

/** Knows who carries an account's messages. */
public interface Gateways {

    /** Who carries what goes over this channel, as the account has set it; never fails. Called outside of transactions. */
    Gateway of(long accountId, Channel channel);
}
