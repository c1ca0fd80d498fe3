package io.afters.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chance that is the same again for the same seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True so many times of a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** A number of the range, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The value so many times of a hundred, else null. */
    <T> @Nullable T maybe(int chance, Supplier<T> value) {
        return percent(chance) ? value.get() : null;
    }

    /** Some of the values, each with this chance; at least so many. */
    <T> Set<T> some(Collection<T> values, int chance, int least) {
        var left = new ArrayList<>(values);
        var chosen = new LinkedHashSet<T>();
        for (var value : values) {
            if (percent(chance)) {
                chosen.add(value);
                left.remove(value);
            }
        }
        while (chosen.size() < least) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }
}
