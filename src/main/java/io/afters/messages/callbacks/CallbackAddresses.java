package io.afters.messages.callbacks;

import io.afters.customers.Channel;
import io.afters.messages.CallbackLinks;
import io.afters.messages.links.PublicAddress;
import io.afters.messages.links.PublicLinks;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells gateways where their providers reach us. Only for SMS does anybody listen; and a sandbox is out of a provider's reach,
 * unless it was told an address: providers refuse a message with an address that can't be one.
 */
@Component
class CallbackAddresses implements CallbackLinks {
    private final PublicAddress address;
    private final PublicLinks links;

    CallbackAddresses(PublicAddress address, PublicLinks links) {
        this.address = address;
        this.links = links;
    }

    @Override
    public Optional<URI> of(long accountId, Channel channel) {
        return channel == Channel.SMS && address.isTold()
                ? links.callback(accountId, channel).map(URI::create)
                : Optional.empty();
    }
}
