package io.afters.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that several connections share. */
final class Together {

    /** Something that one connection does with one piece of work. */
    interface Hand<T> {
        void take(T piece) throws Exception;
    }

    /** Makes a hand for each connection. */
    interface Hands<T> {
        Hand<T> get() throws Exception;
    }

    private Together() {}

    /** Lets so many connections do all pieces. Seconds from the first to the last. */
    static <T> double seconds(int connections, List<T> pieces, Hands<T> hands) {
        var open = new ConcurrentLinkedQueue<>(pieces);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var ready = new ArrayList<Hand<T>>();
            for (var i = 0; i < connections; i++) {
                ready.add(hands.get());
            }
            var begin = System.nanoTime();
            var all = new ArrayList<Future<?>>();
            for (var hand : ready) {
                all.add(threads.submit(() -> {
                    for (var piece = open.poll(); piece != null; piece = open.poll()) {
                        hand.take(piece);
                    }
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A connection gave up", e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException("A connection could not be opened", e);
        }
    }
}
