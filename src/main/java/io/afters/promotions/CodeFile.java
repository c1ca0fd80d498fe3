package io.afters.promotions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.afters.shared.InvalidInput;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file of codes: the code and, optionally, the platform's id of the one customer who may use it. With a header
 * line the columns "code" and "customerId" may stand anywhere among others.
 */
final class CodeFile {
    private static final int MOST_COLUMNS = 100;

    private final int codeColumn;
    private final int customerColumn;

    private CodeFile(int codeColumn, int customerColumn) {
        this.codeColumn = codeColumn;
        this.customerColumn = customerColumn;
    }

    /** All lines of the file. Throws {@link InvalidInput} for what is no CSV. */
    static List<Line> read(String csv) {
        var lines = new ArrayList<Line>();
        // A byte order mark, as spreadsheets write it, is no part of the first cell.
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (var records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            CodeFile columns = null;
            for (var row : records) {
                if (row.getFieldCount() > MOST_COLUMNS) {
                    throw new InvalidInput(
                            "line " + row.getStartingLineNumber(), "must have at most " + MOST_COLUMNS + " columns");
                }
                if (columns == null) {
                    columns = columns(row);
                    if (isHeader(row)) {
                        continue;
                    }
                }
                lines.add(columns.line(row));
            }
        } catch (CsvParseException e) {
            throw new InvalidInput(
                    "body",
                    "is no CSV: after line "
                            + (lines.isEmpty() ? 0 : lines.getLast().number())
                            + " a cell is too long or its quotes do not end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static CodeFile columns(CsvRecord first) {
        return isHeader(first)
                ? new CodeFile(names(first).indexOf("code"), names(first).indexOf("customerid"))
                : new CodeFile(0, 1);
    }

    private static boolean isHeader(CsvRecord first) {
        return names(first).contains("code");
    }

    private static List<String> names(CsvRecord first) {
        return first.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Line line(CsvRecord row) {
        return new Line(row.getStartingLineNumber(), cell(row, codeColumn), cell(row, customerColumn));
    }

    private static @Nullable String cell(CsvRecord row, int column) {
        if (column < 0 || column >= row.getFieldCount()) {
            return null;
        }
        var text = row.getField(column);
        return text.isBlank() ? null : text;
    }

    /**
     * One line.
     *
     * @param customer the platform's id, exactly as it stands there
     */
    record Line(
            long number, @Nullable String code, @Nullable String customer) {

        Problems problems() {
            var problems = new Problems();
            CodeText.check(problems, "code", code == null ? null : code.strip());
            if (customer != null) {
                Text.checkId(problems, "customerId", customer);
            }
            return problems;
        }

        /** As it is stored; for a line without problems. */
        String storedCode() {
            return code == null ? "" : CodeText.capitals(code.strip());
        }
    }
}
