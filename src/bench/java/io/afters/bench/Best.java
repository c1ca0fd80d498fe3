package io.afters.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Tries which of several ways is fastest, so that a baseline is measured at its best. */
final class Best {
    private Best() {}

    static <T> T of(List<T> ways, ToDoubleFunction<T> perSecond) {
        return ways.stream().max(Comparator.comparingDouble(perSecond)).orElseThrow();
    }
}
