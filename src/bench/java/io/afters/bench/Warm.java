package io.afters.bench;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** A server runs for weeks: it is measured when its JVM has compiled what it needs, which takes it half a minute of work. */
final class Warm {
    private static final Duration LEAST = Duration.ofSeconds(20);
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final double FASTER = 1.05;
    private static final int AS_FAST = 3;

    private Warm() {}

    /** Repeats it until it does not get faster any more. Per second, at its best. */
    static double up(DoubleSupplier perSecond) {
        var begin = System.nanoTime();
        var best = 0.0;
        for (var asFast = 0; within(begin, LEAST) || (asFast < AS_FAST && within(begin, MOST)); ) {
            var now = perSecond.getAsDouble();
            asFast = now > best * FASTER ? 0 : asFast + 1;
            best = Math.max(best, now);
        }
        return best;
    }

    private static boolean within(long begin, Duration limit) {
        return System.nanoTime() - begin < limit.toNanos();
    }
}
