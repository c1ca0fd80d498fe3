package io.afters.messages.gateways;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.shared.Problems;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where messages go while no provider is set: they stay in the outbox, where the panel shows what a guest would get. */
@Component
class OutboxKind implements GatewayKind {

    @Override
    public Provider provider() {
        return Provider.OUTBOX;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.values());
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public void check(Settings settings, Problems problems, String field) {
        // It has none.
    }

    @Override
    public Gateway open(long accountId, Settings settings) {
        return new Kept();
    }

    private record Kept() implements Gateway {
        private static final int AT_ONCE = 100;

        @Override
        public String name() {
            return Provider.OUTBOX.name();
        }

        @Override
        public int atOnce() {
            return AT_ONCE;
        }

        /** Nothing leaves, so nothing leaves twice. */
        @Override
        public boolean knowsKeys() {
            return true;
        }

        @Override
        public Outcome send(Parcel parcel) {
            return new Outcome.Accepted(null);
        }
    }
}
