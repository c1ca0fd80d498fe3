package io.afters.shared;

import org.jspecify.annotations.Nullable;

/** Cells of CSV files that people open in a spreadsheet. */
public final class CsvCell {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\0";

    private CsvCell() {}

    /** The text, with a leading ' when a spreadsheet would read it as a formula; nothing for nothing. */
    public static String of(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
