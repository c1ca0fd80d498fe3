package io.afters.accounts;

import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key to be made.
 *
 * @param limitPerSecond calls per second; null: unlimited
 */
public record ApiKeyDraft(
        String name, Set<Scope> scopes, @Nullable Integer limitPerSecond) {
    private static final int LONGEST_NAME = 200;
    private static final int HIGHEST_LIMIT = 1_000_000;

    /** Ends with {@link io.afters.shared.InvalidInput} when there can be no such key. */
    void check() {
        var problems = new Problems();
        Text.checkName(problems, "name", name, LONGEST_NAME);
        if (scopes.isEmpty()) {
            problems.add("scopes", "must have one scope at least");
        }
        if (limitPerSecond != null && (limitPerSecond < 1 || limitPerSecond > HIGHEST_LIMIT)) {
            problems.add("limitPerSecond", "must be from 1 to " + HIGHEST_LIMIT);
        }
        problems.throwIfAny();
    }
}
