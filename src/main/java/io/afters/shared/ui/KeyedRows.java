package io.afters.shared.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Reads a list by position although its source knows only "the rows below this id, newest first": it remembers the ids
 * on the way, so that scrolling to row 1,000 costs what row 1 costs. Rows that come in at the top move nothing that is
 * read further down, until the top is read again.
 */
public final class KeyedRows<T> {
    private static final int STRIDE = 500;

    private final Source<T> source;
    private final ToLongFunction<T> id;
    /** By position: the ids of all rows that were read, without gaps. */
    private final List<Long> ids = new ArrayList<>();

    KeyedRows(Source<T> source, ToLongFunction<T> id) {
        this.source = source;
        this.id = id;
    }

    /** Begins anew: the list is another one. */
    void forget() {
        ids.clear();
    }

    /** Rows by position; fewer where the list ends. */
    List<T> read(int offset, int most) {
        walkTo(offset);
        if (offset > ids.size()) {
            return List.of();
        }
        var rows = source.below(before(offset), most);
        remember(offset, rows);
        return rows;
    }

    private void walkTo(int offset) {
        while (ids.size() < offset) {
            var from = ids.size();
            var rows = source.below(before(from), Math.min(STRIDE, offset - from));
            if (rows.isEmpty()) {
                return;
            }
            remember(from, rows);
        }
    }

    private long before(int offset) {
        return offset == 0 ? Long.MAX_VALUE : ids.get(offset - 1);
    }

    private void remember(int offset, List<T> rows) {
        var same = ids.size() >= offset + rows.size()
                && ids.subList(offset, offset + rows.size())
                        .equals(rows.stream().map(id::applyAsLong).toList());
        if (!same) {
            ids.subList(offset, ids.size()).clear();
            rows.forEach(row -> ids.add(id.applyAsLong(row)));
        }
    }

    /** Rows with an id below this one, newest first. */
    @FunctionalInterface
    public interface Source<T> {
        List<T> below(long id, int most);
    }
}
