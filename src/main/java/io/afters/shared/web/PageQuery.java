package io.afters.shared.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Which page a caller asks for: rows with an id below {@code before}, newest first. Read one row more than the limit
 * ({@link #rows}) and hand them to {@link #page}: page 1,000 costs what page 1 costs.
 */
public final class PageQuery {
    private final int limit;
    private final long before;
    private final Cursors cursors;

    PageQuery(int limit, long before, Cursors cursors) {
        this.limit = limit;
        this.before = before;
        this.cursors = cursors;
    }

    /** Rows to read: the limit and one more, which tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    /** Exclusive upper bound of the ids to read. */
    public long before() {
        return before;
    }

    public <R, T> Page<T> page(List<R> rows, ToLongFunction<R> id, Function<R, T> shown) {
        var more = rows.size() > limit;
        var page = more ? rows.subList(0, limit) : rows;
        var next = more ? cursors.sign(id.applyAsLong(page.getLast())) : null;
        return new Page<>(page.stream().map(shown).toList(), next);
    }
}
