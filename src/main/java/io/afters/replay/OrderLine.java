package io.afters.replay;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.afters.orders.DeliveryType;
import io.afters.orders.SourceType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of an order file, cell by cell. The first cell that can't be used is told by {@link BadCell}. */
record OrderLine(CsvRecord row, Map<Column, Integer> columns, ZoneId zone, int decimals) {
    private static final int LONGEST_ID = 100;

    PastOrder order() throws BadCell {
        var placed = time(Column.PLACED);
        if (placed == null) {
            throw new BadCell("the " + Column.PLACED.words() + " is missing");
        }
        return new PastOrder(
                id(Column.ORDER),
                id(Column.CUSTOMER),
                total(),
                placed,
                notBefore(placed, Column.COMPLETED),
                notBefore(placed, Column.CANCELLED),
                notBefore(placed, Column.REVIEWED),
                oneOf(SourceType.values(), Column.SOURCE),
                oneOf(DeliveryType.values(), Column.DELIVERY),
                cell(Column.NAME),
                cell(Column.PHONE));
    }

    private @Nullable String cell(Column column) {
        var index = columns.get(column);
        if (index == null || index >= row.getFieldCount() || row.getField(index).isBlank()) {
            return null;
        }
        return row.getField(index).strip();
    }

    private String id(Column column) throws BadCell {
        var id = cell(column);
        if (id == null) {
            throw new BadCell("the " + column.words() + " is missing");
        }
        if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new BadCell("the " + column.words() + " is too long or has control characters");
        }
        return id;
    }

    /** Blanks and apostrophes may group the digits; a comma may stand before the decimals. */
    private BigDecimal total() throws BadCell {
        var text = cell(Column.TOTAL);
        if (text == null) {
            throw new BadCell("the total is missing");
        }
        var number = text.replaceAll("[\\s\u00A0\u202F']", "").replaceFirst("^([^.,]*),(\\d{1,2})$", "$1.$2");
        if (!number.matches("\\d{1,11}(\\.\\d{1,9})?")) {
            throw new BadCell("the total is no amount: " + text);
        }
        return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    private @Nullable LocalDateTime time(Column column) throws BadCell {
        var text = cell(column);
        if (text == null) {
            return null;
        }
        return PastTime.read(text, zone)
                .filter(time -> time.getYear() >= 1990 && time.getYear() < 2200)
                .orElseThrow(() -> new BadCell("the " + column.words() + " is no time or day: " + text));
    }

    /** A day alone, and the order's own, counts as the time of the order. */
    private @Nullable LocalDateTime notBefore(LocalDateTime placed, Column column) throws BadCell {
        var time = time(column);
        if (time == null || !time.isBefore(placed)) {
            return time;
        }
        var text = String.valueOf(cell(column));
        if (time.toLocalDate().equals(placed.toLocalDate()) && !text.contains(":")) {
            return placed;
        }
        throw new BadCell("the " + column.words() + " lies before the order: " + text);
    }

    private @Nullable String oneOf(Enum<?>[] known, Column column) throws BadCell {
        var text = cell(column);
        if (text == null) {
            return null;
        }
        var name = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        if (Arrays.stream(known).noneMatch(each -> each.name().equals(name))) {
            throw new BadCell("the " + column.words() + " is none of " + Arrays.toString(known) + ": " + text);
        }
        return name;
    }

    /** Why a line can't be used. */
    static final class BadCell extends Exception {
        BadCell(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
