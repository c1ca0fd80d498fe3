package io.afters.shared;

import org.jspecify.annotations.Nullable;

/** Lets a record refuse to exist without its required parts, and say all that are missing at once. */
public final class Required {
    private final Problems problems = new Problems();

    private Required() {}

    public static Required of(String field, @Nullable Object value) {
        return new Required().and(field, value);
    }

    public Required and(String field, @Nullable Object value) {
        problems.require(value, field);
        return this;
    }

    /** Ends with {@link InvalidInput} when anything is missing. */
    public void check() {
        problems.throwIfAny();
    }
}
