package io.afters.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sums over so many rows that reading them takes long. They are read once for all who look, and for a twentieth of the time at
 * most; who looks later sees the last sum at once, while a newer one is read behind it. Sums over few rows are read each time.
 *
 * @param <V> the sum
 */
public final class Readings<V> {
    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    /** Fewer rows are read in a blink. */
    private static final long MANY_ROWS = 50_000;
    /** Twenty times as long as the database takes for each row. */
    private static final Duration FRESH_PER_ROW = Duration.ofNanos(20_000);
    /** What is older is not shown any more. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private static final int MOST_KEPT = 1_000;

    private final Clock clock;
    private final ToLongFunction<V> rows;
    private final Executor behind;
    private final Cache<OfAccount, Reading<V>> last =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Set<OfAccount> underWay = ConcurrentHashMap.newKeySet();

    /** @param rows how many rows a sum is about */
    public Readings(Clock clock, ToLongFunction<V> rows) {
        this(clock, rows, Thread::startVirtualThread);
    }

    Readings(Clock clock, ToLongFunction<V> rows, Executor behind) {
        this.clock = clock;
        this.rows = rows;
        this.behind = behind;
    }

    /** The last sum of this account and these days, or a new one. */
    public V get(long accountId, WholeDays days, Supplier<V> read) {
        var what = new OfAccount(accountId, days);
        var known = last.getIfPresent(what);
        if (known == null || known.isOlderThan(OLDEST, clock.instant())) {
            return readNow(what, read);
        }
        if (known.isOlderThan(FRESH_PER_ROW.multipliedBy(known.rows), clock.instant()) && underWay.add(what)) {
            behind.execute(() -> readBehind(what, read));
        }
        return known.value;
    }

    private void readBehind(OfAccount what, Supplier<V> read) {
        try {
            readNow(what, read);
        } catch (RuntimeException e) {
            // Whoever looks next tries again
            LOG.debug("Figures could not be read: {}", e.getClass().getSimpleName());
        } finally {
            underWay.remove(what);
        }
    }

    private V readNow(OfAccount what, Supplier<V> read) {
        var at = clock.instant();
        var value = read.get();
        var many = rows.applyAsLong(value);
        if (many < MANY_ROWS) {
            last.invalidate(what);
        } else {
            last.put(what, new Reading<>(value, many, at));
        }
        return value;
    }

    private record OfAccount(long accountId, WholeDays days) {}

    /** @param at when it was begun */
    private record Reading<V>(V value, long rows, Instant at) {
        boolean isOlderThan(Duration age, Instant now) {
            return at.plus(age).isBefore(now);
        }
    }
}
