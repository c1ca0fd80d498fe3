package io.afters.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many do something at the same moment. */
public final class Together {
    private Together() {}

    /** What each of so many threads, all let loose at once, came back with. The first exception fails the test. */
    public static <T> List<T> all(int threads, IntFunction<T> work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var ready = new CountDownLatch(threads);
            var futures = new ArrayList<Future<T>>();
            for (var i = 0; i < threads; i++) {
                var n = i;
                Callable<T> one = () -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(n);
                };
                futures.add(pool.submit(one));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError("One of " + threads + " failed", e);
        }
    }
}
