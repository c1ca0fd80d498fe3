package io.afters.messages;

import io.afters.customers.Channel;
import java.net.URI;
import java.util.Optional;

/** Knows where a provider can tell us later what became of an account's messages. */
public interface CallbackLinks {

    /** Of this account and channel alone; empty: providers can't reach us, or nobody listens. */
    Optional<URI> of(long accountId, Channel channel);
}
