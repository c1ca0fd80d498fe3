package io.afters.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Slows wrong passwords down: by person and address together, by address, and, far more generously, by person. Nobody is
 * locked out for good. Counts in the memory of this node: several nodes allow as many times more, a restart forgets.
 */
@Component
class SignInTries {
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Bucket> personAtAddress = counts();
    private final Cache<String, Bucket> address = counts();
    private final Cache<String, Bucket> person = counts();

    /** Takes one try; false, and none taken, when there were too many wrong ones lately. */
    boolean begin(String email, String from) {
        var buckets = of(email, from);
        for (int i = 0; i < buckets.size(); i++) {
            if (!buckets.get(i).tryConsume(1)) {
                buckets.subList(0, i).forEach(bucket -> bucket.addTokens(1));
                return false;
            }
        }
        return true;
    }

    /** The password was right: the try does not count. */
    void succeeded(String email, String from) {
        of(email, from).forEach(bucket -> bucket.addTokens(1));
    }

    private List<Bucket> of(String email, String from) {
        return List.of(
                address.get(from, key -> bucket(50, Duration.ofSeconds(5))),
                personAtAddress.get(email + " " + from, key -> bucket(5, Duration.ofSeconds(20))),
                // Only somebody who guesses from many addresses at once comes this far.
                person.get(email, key -> bucket(100, Duration.ofSeconds(5))));
    }

    /** So many tries at once, and one more after each pause. */
    private static Bucket bucket(int atOnce, Duration pause) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, pause))
                .build();
    }

    private static Cache<String, Bucket> counts() {
        return Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofHours(1))
                .maximumSize(MOST_REMEMBERED)
                .build();
    }
}
