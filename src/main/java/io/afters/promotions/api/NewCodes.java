package io.afters.promotions.api;

import io.afters.shared.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The body that makes codes: either one with a chosen name, or a number of random ones.
 *
 * @param customerId the platform's id of the one customer who may use the chosen code
 */
record NewCodes(
        @Nullable String code,
        @Nullable String customerId,
        @Nullable Integer count) {

    /** Throws {@link io.afters.shared.InvalidInput} unless it is exactly one of both. */
    void check() {
        var problems = new Problems();
        if (code == null && count == null) {
            problems.add("code", "is required, or else count");
        } else if (code != null && count != null) {
            problems.add("count", "must be left out when code is given");
        } else if (count != null && customerId != null) {
            problems.add("customerId", "must be left out when count is given");
        }
        problems.throwIfAny();
    }
}
