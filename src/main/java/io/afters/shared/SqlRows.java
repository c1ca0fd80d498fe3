package io.afters.shared;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pieces of set-based statements. */
public final class SqlRows {
    /** Longer IN lists make the optimizer leave the index. */
    public static final int MOST_IN_LIST = 150;

    private SqlRows() {}

    /** {@code (?,?),(?,?)} for so many rows of so many columns. */
    public static String values(int rows, int columns) {
        var row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        return String.join(",", Collections.nCopies(rows, row));
    }

    /**
     * {@code (select ? as a, ? as b union all select ?, ?)} for so many rows of these columns: what an update joins with to
     * change many rows at once, at a fraction of the cost of a statement for each.
     */
    public static String table(int rows, List<String> columns) {
        var first = columns.stream().map(column -> "? as " + column).collect(Collectors.joining(",", "select ", ""));
        var next = " union all select " + String.join(",", Collections.nCopies(columns.size(), "?"));
        return "(" + first + next.repeat(rows - 1) + ")";
    }

    /** The list in parts that are short enough for an IN list. */
    public static <T> List<List<T>> parts(List<T> all) {
        return parts(all, MOST_IN_LIST);
    }

    /** The list in parts of at most so many. */
    public static <T> List<List<T>> parts(List<T> all, int most) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> all.subList(from, Math.min(from + most, all.size())))
                .toList();
    }

    /** A LIKE pattern for texts that contain this one; the statement says {@code escape '!'}. */
    public static String containing(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    /** A LIKE pattern for texts that begin with this one; the statement says {@code escape '!'}. */
    public static String beginning(String text) {
        return text.replaceAll("[!%_]", "!$0") + "%";
    }

    /** The value of this name; null: none. */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
