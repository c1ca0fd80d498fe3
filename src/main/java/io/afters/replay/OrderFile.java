package io.afters.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The orders of a CSV file, and which of its lines could not be used.
 *
 * @param columns that the file has
 */
record OrderFile(List<PastOrder> orders, List<BadLine> badLines, Set<Column> columns) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** A line that was skipped, with the reason. */
    record BadLine(long number, String reason) {}

    /**
     * Reads the file. Throws {@link Refusal} when it can't be read or lacks a column.
     *
     * @param zone of the restaurant, for times with an offset
     * @param decimals of its currency
     */
    static OrderFile read(Path file, ZoneId zone, int decimals) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no file " + file + ".");
        }
        try (var rows = rows(Files.readString(file))) {
            var all = rows.iterator();
            if (!all.hasNext()) {
                throw new Refusal(file + " is empty.");
            }
            var columns = Column.of(all.next().getFields(), file);
            var read = new OrderFile(new ArrayList<>(), new ArrayList<>(), columns.keySet());
            var known = new HashSet<String>();
            all.forEachRemaining(row -> read.take(row, new OrderLine(row, columns, zone, decimals), known));
            return read;
        } catch (CharacterCodingException e) {
            throw new Refusal(file + " is not in UTF-8: save it as \"CSV UTF-8\" and try again.");
        } catch (CsvParseException e) {
            throw new Refusal(file + " is no CSV file: " + e.getMessage());
        } catch (IOException e) {
            throw new Refusal(file + " can't be read: " + e.getMessage());
        }
    }

    private static CsvReader<CsvRecord> rows(String content) {
        var text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        var header = text.lines().findFirst().orElse("");
        return CsvReader.builder()
                .fieldSeparator(SEPARATORS.stream()
                        .max(Comparator.comparingLong(separator ->
                                header.chars().filter(c -> c == separator).count()))
                        .orElseThrow())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private void take(CsvRecord row, OrderLine line, Set<String> known) {
        try {
            var order = line.order();
            if (!known.add(order.id())) {
                throw new OrderLine.BadCell("the order id " + order.id() + " stands in an earlier line");
            }
            orders.add(order);
        } catch (OrderLine.BadCell bad) {
            badLines.add(new BadLine(row.getStartingLineNumber(), bad.reason()));
        }
    }

    long customers() {
        return orders.stream().map(PastOrder::customer).distinct().count();
    }
}
