package io.afters.messages.gateways;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a channel shall be set, as it was told: nothing is checked yet. */
public record ChannelDraft(
        CarrierDraft carrier,
        @Nullable Integer ratePerSecond,
        @Nullable CarrierDraft fallback,
        boolean resendUnknown) {

    /** A provider with its settings by name, which are texts and numbers. */
    public record CarrierDraft(@Nullable Provider provider, Map<String, @Nullable Object> settings) {}
}
