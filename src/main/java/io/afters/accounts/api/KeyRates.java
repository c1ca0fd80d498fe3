package io.afters.accounts.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.afters.accounts.ApiKey;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How fast each key may call, on this node: a second's worth of calls at once, refilled evenly. */
@Component
class KeyRates {
    private final Cache<Long, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();

    /** 0 when the call may proceed, else the seconds after which it may be tried again. */
    long secondsToWait(ApiKey key) {
        var limit = key.limitPerSecond();
        if (limit.isEmpty()) {
            return 0;
        }
        var bucket = buckets.get(key.id(), id -> bucket(limit.get()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
