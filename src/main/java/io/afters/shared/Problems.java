package io.afters.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that its sender hears of everything at once, or of the first hundred things. */
public final class Problems {
    private static final int MOST = 100;

    private final List<FieldProblem> found = new ArrayList<>();

    public void add(String field, String message) {
        if (found.size() < MOST) {
            found.add(new FieldProblem(field, message));
        }
    }

    /** Reports a missing value. True when it is there. */
    public boolean require(@Nullable Object value, String field) {
        if (value == null) {
            add(field, "is required");
        }
        return value != null;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FieldProblem> list() {
        return List.copyOf(found);
    }

    /** Ends the work with {@link InvalidInput} when anything was reported. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
