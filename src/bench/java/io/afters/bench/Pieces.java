package io.afters.bench;

import java.util.List;
import java.util.stream.IntStream;

/** A list in pieces. */
final class Pieces {
    private Pieces() {}

    /** Pieces of this size, the last one perhaps smaller. */
    static <T> List<List<T>> of(List<T> all, int size) {
        return IntStream.range(0, Math.ceilDiv(all.size(), size))
                .mapToObj(i -> all.subList(i * size, Math.min((i + 1) * size, all.size())))
                .toList();
    }
}
