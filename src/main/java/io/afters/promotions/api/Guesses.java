package io.afters.promotions.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.afters.shared.web.TooManyCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes guessing of codes hopeless: in any minute, one key may ask for ten codes that do not exist on behalf of one
 * customer, on each node. After that the key hears nothing about codes for this customer until the minute is over.
 */
@Component
class Guesses {
    private static final Logger LOG = LoggerFactory.getLogger(Guesses.class);
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<Guesser, Deque<Instant>> wrong = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW.multipliedBy(2))
            .maximumSize(100_000)
            .build();

    /** Throws {@link TooManyCalls} when this key has guessed too often for this customer. */
    void check(Guesser guesser, Instant now) {
        var times = wrong.getIfPresent(guesser);
        if (times != null) {
            synchronized (times) {
                refuseIfFull(times, now);
            }
        }
    }

    /** Counts an unknown code. Throws {@link TooManyCalls} when it is one too many, also when many are asked for at once. */
    void count(Guesser guesser, Instant now) {
        var times = wrong.get(guesser, g -> new ArrayDeque<>());
        synchronized (times) {
            refuseIfFull(times, now);
            times.addLast(now);
            if (times.size() == MOST) {
                LOG.warn("Codes are being guessed with {}", guesser.key());
            }
        }
    }

    private static void refuseIfFull(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            var wait = Duration.between(now, times.getFirst().plus(WINDOW));
            throw new TooManyCalls(
                    "Too many unknown codes were tried for this customer; wait a minute.",
                    wait.plusMillis(999).toSeconds());
        }
    }

    /**
     * Who guesses.
     *
     * @param key names the API key, without its secret
     * @param customerId the platform's
     */
    record Guesser(String key, String customerId) {}
}
