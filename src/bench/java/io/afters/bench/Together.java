package io.afters.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that several connections share. */
final class Together {

    /** Opens a connection of whatever kind. */
    interface Opening<C> {
        C open() throws Exception;
    }

    /** What a connection does with one piece of work. */
    interface Work<C, T> {
        void on(C connection, T piece) throws Exception;
    }

    private Together() {}

    /** Lets so many connections do all pieces, and closes them. Seconds from the first to the last piece. */
    static <C extends AutoCloseable, T> double seconds(
            int connections, List<T> pieces, Opening<C> opening, Work<C, T> work) {
        var open = new ConcurrentLinkedQueue<>(pieces);
        var failures = new ConcurrentLinkedQueue<Exception>();
        var opened = new ArrayList<C>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < connections; i++) {
                opened.add(opening.open());
            }
            var begin = System.nanoTime();
            var all = new ArrayList<Future<?>>();
            for (var connection : opened) {
                all.add(threads.submit(() -> {
                    try {
                        for (var piece = open.poll(); piece != null; piece = open.poll()) {
                            work.on(connection, piece);
                        }
                    } catch (Exception e) {
                        // Or others would wait for what it has locked
                        failures.add(e);
                        open.clear();
                        connection.close();
                    }
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
            if (!failures.isEmpty()) {
                throw new IllegalStateException("A connection gave up", failures.peek());
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            for (var connection : opened) {
                connection.close();
            }
            return seconds;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A connection gave up", e.getCause());
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A connection could not be opened or closed", e);
        }
    }
}
