package io.afters.shared.ui;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A long list, newest first, read piece by piece as somebody scrolls, that follows what happens behind it without losing
 * place or selection.
 *
 * @param <T> rows that are equal when they look the same
 */
public class LiveGrid<T> extends FittingGrid<T> {
    /** More rows than this are not counted. */
    public static final int MOST_COUNTED = 10_000;

    private static final int PAGE = 50;
    private static final int MOST_WATCHED = 3 * PAGE;

    private final transient KeyedRows<T> rows;
    private final transient IntSupplier counter;
    private final transient ToLongFunction<T> id;
    private final CallbackDataProvider<T, Void> provider;

    private boolean started;
    private int count;
    private int watchedFrom;
    private transient List<T> watched = List.of();

    /**
     * @param source rows below an id, newest first
     * @param counter how many rows there are, at most {@link #MOST_COUNTED}
     */
    public LiveGrid(KeyedRows.Source<T> source, IntSupplier counter, ToLongFunction<T> id) {
        super(PAGE);
        this.rows = new KeyedRows<>(source, id);
        this.counter = counter;
        this.id = id;
        this.provider = new CallbackDataProvider<>(
                query -> read(query.getOffset(), query.getLimit()).stream(), query -> count(), id::applyAsLong);
    }

    /** Whether it shows a list already. */
    public boolean isStarted() {
        return started;
    }

    /** Shows another list, from its top. */
    public void restart() {
        rows.forget();
        count();
        watchedFrom = 0;
        watched = List.of();
        if (isStarted()) {
            provider.refreshAll();
            scrollToStart();
        } else {
            started = true;
            setItems(provider);
        }
    }

    /** Takes over what has changed in the rows that are looked at. */
    public void follow() {
        var before = count;
        var now = rows.read(watchedFrom, Math.max(PAGE, watched.size()));
        if (count() != before || !ids(now).equals(ids(watched))) {
            provider.refreshAll();
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(watched.get(i))) {
                provider.refreshItem(now.get(i));
            }
        }
        watched = now;
    }

    /** How many rows there were when they were last counted. */
    public int counted() {
        return count;
    }

    private int count() {
        count = counter.getAsInt();
        return count;
    }

    private List<T> read(int offset, int most) {
        var read = rows.read(offset, most);
        watch(offset, read);
        return read;
    }

    /** The grid asks for what scrolls into sight, so that what is in sight is pieced together here. */
    private void watch(int offset, List<T> read) {
        if (offset == watchedFrom + watched.size()) {
            var joined = joined(watched, read);
            var surplus = Math.max(0, joined.size() - MOST_WATCHED);
            watchedFrom += surplus;
            watched = joined.subList(surplus, joined.size());
        } else {
            var joined = offset + read.size() == watchedFrom ? joined(read, watched) : List.copyOf(read);
            watchedFrom = offset;
            watched = joined.subList(0, Math.min(joined.size(), MOST_WATCHED));
        }
    }

    private List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<Long> ids(List<T> some) {
        return some.stream().map(id::applyAsLong).toList();
    }
}
