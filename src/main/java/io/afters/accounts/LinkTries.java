package io.afters.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down an address that tries links which do not exist. Counts in the memory of this node. */
@Component
class LinkTries {
    private static final int AT_ONCE = 20;
    private static final Duration ONE_MORE_AFTER = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(MOST_REMEMBERED)
            .build();

    /** Takes one try; false, and none taken, when there were too many wrong ones lately. */
    boolean begin(String from) {
        return of(from).tryConsume(1);
    }

    /** The link was right: the try does not count. */
    void succeeded(String from) {
        of(from).addTokens(1);
    }

    private Bucket of(String from) {
        return buckets.get(
                from,
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, ONE_MORE_AFTER))
                        .build());
    }
}
