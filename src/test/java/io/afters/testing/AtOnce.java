package io.afters.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Real concurrency: threads that begin at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of so many threads came back with. A failure of any of them fails the test. */
    public static <T> List<T> run(int threads, IntFunction<Callable<T>> work) {
        var start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                var mine = work.apply(i);
                running.add(executor.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("A thread failed", e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
