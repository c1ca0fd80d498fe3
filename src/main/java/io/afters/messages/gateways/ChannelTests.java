package io.afters.messages.gateways;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.afters.accounts.Caller;
import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.shared.web.TooManyCalls;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries whether a channel's providers can be reached and let us in: as it is saved, or as somebody is just setting it. An
 * account may do so six times a minute on each node, so that nobody looks through a network with it.
 */
@Component
public class ChannelTests {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelTests.class);
    private static final int A_MINUTE = 6;

    private final Channels channels;
    private final Kinds kinds;
    private final Cache<Long, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();

    ChannelTests(Channels channels, Kinds kinds) {
        this.channels = channels;
        this.kinds = kinds;
    }

    /**
     * Makes a test ready, and reaches out to nobody yet.
     *
     * @param draft what is to be tried, a secret told as "set" being the saved one; null: what is saved
     * @throws io.afters.shared.InvalidInput with what is wrong with the draft, by field
     * @throws TooManyCalls when the account has tested enough for now
     */
    public ChannelTest of(Caller by, Channel channel, @Nullable ChannelDraft draft) {
        var setup = draft == null ? channels.get(by, channel) : channels.tried(by, channel, draft);
        var fallback = setup.fallback();
        if (setup.carrier().provider() != Provider.OUTBOX
                || (fallback != null && fallback.provider() != Provider.OUTBOX)) {
            limit(by.accountId());
        }
        if (draft == null && !channels.readable(by, channel)) {
            var locked = new OutOfOrder(setup.carrier().provider().name(), OutOfOrder.LOCKED);
            return new ChannelTest(by.accountId(), channel, () -> locked, fallback == null ? null : () -> locked);
        }
        return new ChannelTest(
                by.accountId(),
                channel,
                () -> opened(by.accountId(), setup.carrier()),
                fallback == null ? null : () -> opened(by.accountId(), fallback));
    }

    private void limit(long accountId) {
        var wait = buckets.get(accountId, id -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!wait.isConsumed()) {
            throw new TooManyCalls(
                    "This account has tested its channels often enough for now; wait a little.",
                    Duration.ofNanos(wait.getNanosToWaitForRefill()).toSeconds() + 1);
        }
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                .build();
    }

    private Gateway opened(long accountId, Carrier carrier) {
        try {
            return kinds.of(carrier.provider()).open(accountId, carrier.settings());
        } catch (RuntimeException e) {
            // Without the message, which may tell settings.
            LOG.warn("A gateway of {} can't be opened", carrier.provider());
            return new OutOfOrder(carrier.provider().name(), "The gateway can't be opened with these settings");
        }
    }
}
