package io.afters.replay;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of an order file may tell, and how people call such a column. */
enum Column {
    ORDER("order id", true, "orderid", "order", "ordernumber", "orderno", "invoice", "invoiceno", "id"),
    PLACED(
            "time or day",
            true,
            "time",
            "day",
            "date",
            "orderedon",
            "orderedat",
            "createdat",
            "created",
            "placedat",
            "ordertime",
            "orderdate",
            "datetime",
            "timestamp",
            "invoicedate"),
    CUSTOMER("customer id", true, "customerid", "customer", "userid", "user", "clientid", "client", "guestid"),
    TOTAL("total", true, "total", "ordertotal", "amount", "sum", "price", "revenue", "value"),
    COMPLETED("completed at", false, "completedat", "completed", "completedon", "deliveredat", "closedat"),
    CANCELLED("cancelled at", false, "cancelledat", "cancelled", "cancelledon", "canceledat", "canceled", "canceledon"),
    REVIEWED("reviewed at", false, "reviewedat", "reviewed", "reviewedon", "reviewat"),
    SOURCE("source type", false, "sourcetype", "source", "channel", "platform"),
    DELIVERY("delivery type", false, "deliverytype", "delivery", "ordertype", "fulfilment", "fulfillment"),
    NAME("name", false, "name", "customername", "username", "clientname"),
    PHONE("phone", false, "phone", "customerphone", "phonenumber", "mobile", "tel");

    private final String words;
    private final boolean required;
    private final String spellings;

    Column(String words, boolean required, String... spellings) {
        this.words = words;
        this.required = required;
        this.spellings = String.join(" ", spellings);
    }

    /** Where each column stands in the header. Throws {@link Refusal} when a required one is missing. */
    static Map<Column, Integer> of(List<String> header, Path file) {
        var plain = header.stream().map(Column::plain).toList();
        var found = new EnumMap<Column, Integer>(Column.class);
        for (var column : values()) {
            column.in(plain).ifPresent(index -> found.put(column, index));
        }
        var missing = Arrays.stream(values())
                .filter(column -> column.required && !found.containsKey(column))
                .map(Column::words)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refusal(file + " has no column for: " + missing
                    + ". Its first line must name the columns; it has: " + String.join(", ", header) + ".");
        }
        return found;
    }

    /** The usual spelling wins, wherever the others stand. */
    private OptionalInt in(List<String> header) {
        return Stream.of(spellings.split(" "))
                .mapToInt(header::indexOf)
                .filter(index -> index >= 0)
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    String words() {
        return words;
    }
}
