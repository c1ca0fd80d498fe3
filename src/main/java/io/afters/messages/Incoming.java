package io.afters.messages;

import io.afters.customers.Channel;

/**
 * Hears what comes back from outside. The same may be told twice, in any order, before the message's own attempt is
 * recorded, and by threads that read from a provider, so it must not take long. When it fails, it was perhaps not kept,
 * and should be told again. Nobody has checked what is told.
 */
public interface Incoming {

    /**
     * A provider told what became of a message.
     *
     * @param providerId as {@link Gateway.Outcome.Accepted} had it, or the key of the parcel
     */
    void receipt(long accountId, Channel channel, String providerId, Receipt receipt);

    /**
     * A guest wrote to the account, such as STOP.
     *
     * @param from whom the provider names as the sender: for SMS a phone, with or without a plus
     */
    void answer(long accountId, Channel channel, String from, String text);
}
