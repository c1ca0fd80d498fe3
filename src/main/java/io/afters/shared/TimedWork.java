package io.afters.shared;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Work that falls due as time passes. Any node may do it, several at once; each piece is done once. */
public interface TimedWork {
    Duration PAUSE = Duration.ofMillis(5);

    /** Does pieces of work for as long as any is due. When others have all of it in hand, it waits for them. */
    static int all(BooleanSupplier anyDue, IntSupplier some) {
        int all = 0;
        while (anyDue.getAsBoolean()) {
            var done = some.getAsInt();
            all += done;
            if (done == 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return all;
    }

    /** Does all that is due by the end of the tick, waiting for what other nodes have in hand. How much was done. */
    int passOf(Tick tick);
}
