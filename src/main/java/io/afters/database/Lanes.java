package io.afters.database;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Some {@link Lane}s side by side. A customer has always the same one, so that transactions side by side don't wait for
 * each other's locks.
 */
public final class Lanes<T, R> {
    /** Enough to keep two cores and a disk busy. */
    private static final int LANES = 4;

    private final List<Lane<T, R>> all;

    public Lanes(Lane.Company<T> company, Lane.Work<T, R> work) {
        this.all = Stream.generate(() -> new Lane<>(company, work)).limit(LANES).toList();
    }

    /**
     * The lane of this customer.
     *
     * @param customerId the platform's
     */
    public Lane<T, R> of(long accountId, String customerId) {
        return all.get(Math.floorMod(Objects.hash(accountId, customerId), LANES));
    }
}
