package io.afters.messages.links;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down an address that tries links which we never made. Links that we made are never slowed down: many guests may come
 * from one address. Counts in the memory of this node.
 */
@Component
public class WrongLinks {
    private static final int AT_ONCE = 20;
    private static final Duration ONE_MORE_AFTER = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(MOST_REMEMBERED)
            .build();

    /** Counts a wrong one; false: there were too many lately. */
    public boolean count(String from) {
        return buckets.get(
                        from,
                        address -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, ONE_MORE_AFTER))
                                .build())
                .tryConsume(1);
    }
}
