package io.afters.messages.gateways;

import org.jspecify.annotations.Nullable;

/**
 * Who carries an account's messages over one channel.
 *
 * @param ratePerSecond messages at most; null: as many as there are
 * @param fallback who carries them when the first one can't; null: nobody
 * @param resendUnknown whether a message whose answer was lost is sent again: then somebody may get it twice; if not, it
 *     waits for somebody to look
 * @param version how often it was changed
 */
public record ChannelSetup(
        Carrier carrier,
        @Nullable Integer ratePerSecond,
        @Nullable Carrier fallback,
        boolean resendUnknown,
        int version) {
    static final ChannelSetup NONE = new ChannelSetup(Carrier.OUTBOX, null, null, false, 0);
}
