package io.afters.messages;

import io.afters.customers.Channel;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears nothing: stands here until what comes back is recorded. */
@Component
class Unheard implements Incoming, CallbackLinks {

    @Override
    public void receipt(long accountId, Channel channel, String providerId, Receipt receipt) {
        // Nobody asks yet.
    }

    @Override
    public void answer(long accountId, Channel channel, String from, String text) {
        // Nobody asks yet.
    }

    @Override
    public Optional<URI> of(long accountId, Channel channel) {
        return Optional.empty();
    }
}
