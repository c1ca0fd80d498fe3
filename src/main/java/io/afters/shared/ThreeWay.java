package io.afters.shared;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two people's changes of one thing.
 *
 * @param base what both began with
 * @param theirs what the other has saved
 * @param mine what I would have saved
 */
public record ThreeWay<T>(T base, T theirs, T mine) {
    /** This part of both put together: theirs wherever I left it as it was. */
    public <P extends @Nullable Object> P pick(Function<T, P> part) {
        var own = part.apply(mine);
        return Objects.equals(own, part.apply(base)) ? part.apply(theirs) : own;
    }

    public <R> ThreeWay<R> map(Function<T, R> change) {
        return new ThreeWay<>(change.apply(base), change.apply(theirs), change.apply(mine));
    }
}
