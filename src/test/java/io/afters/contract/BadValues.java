package io.afters.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What can't be right in a field of a type, and what is at its edges. All are raw JSON, or raw text that is none. */
final class BadValues {
    /** A parser gives up on these before it knows in which field it is. */
    static final List<String> UNREADABLE = List.of(
            "NaN",
            "-Infinity",
            "'x'",
            "\"\\q\"",
            "\"a\nb\"",
            "01",
            "\"x\" \"y\"",
            "1".repeat(5_000),
            "[".repeat(100_000),
            "[".repeat(5_000) + "]".repeat(5_000));

    private BadValues() {}

    /** Values that no field of this schema can have. A text that is cleaned may hold anything that text can hold. */
    static List<String> hopeless(Contract contract, JsonNode schema, boolean isCleaned) {
        var resolved = contract.resolved(schema);
        var values = new ArrayList<String>();
        switch (contract.type(schema)) {
            case "string" -> {
                values.addAll(List.of("5", "-1.5", "true", "{}", "[\"a\"]", "1e400"));
                values.addAll(texts(resolved));
                if (!isCleaned) {
                    values.addAll(List.of("\"a\\u0000\"", "\"\\ud800\"", "\"x\\udc00y\""));
                }
            }
            case "integer" ->
                values.addAll(List.of(
                        "\"5\"",
                        "1.5",
                        "1e400",
                        "1e1000000000",
                        "true",
                        "\"\"",
                        "{}",
                        "[1]",
                        "99999999999999999999",
                        "-9223372036854775808"));
            case "boolean" -> values.addAll(List.of("\"true\"", "1", "0", "\"\"", "{}", "[true]"));
            case "array" -> values.addAll(List.of("{}", "\"x\"", "5", "[{}]", "[[]]", "true"));
            case "object" -> values.addAll(List.of("\"x\"", "\"\"", "5", "[]", "true"));
            default -> {
                // Anything may stand here.
            }
        }
        return values;
    }

    private static List<String> texts(JsonNode schema) {
        if (schema.has("enum")) {
            return List.of(
                    "\"NOPE\"",
                    "\"\"",
                    "\"" + schema.path("enum").get(0).asString().toLowerCase(Locale.ROOT) + "\"",
                    "0");
        }
        if (schema.has("pattern")) {
            return List.of(
                    "25.90",
                    "\"\"",
                    "\"-0.01\"",
                    "\"12,50\"",
                    "\"1e3\"",
                    "\"1e1000000000\"",
                    "\"1e-1000000000\"",
                    "\"NaN\"",
                    "\" 5\"",
                    "\"+5\"",
                    "\"0x1F\"",
                    "\"٣\"",
                    "\"12.345\"",
                    "\"999999999999999\"",
                    "\"" + "9".repeat(5_000) + "\"");
        }
        return switch (schema.path("format").asString("")) {
            case "date-time" ->
                List.of(
                        "1795300000",
                        "\"\"",
                        "\"yesterday\"",
                        "\"2026-02-30T00:00:00Z\"",
                        "\"2026-10-25T02:30:00\"",
                        "\"2026-10-25\"",
                        "\"-0001-01-01T00:00:00Z\"",
                        "\"+99999-01-01T00:00:00Z\"",
                        "\"2026-10-25T25:00:00Z\"");
            case "duration" ->
                List.of("\"\"", "\"24h\"", "\"-PT1H\"", "\"P1Y\"", "\"PT1e9H\"", "\"PT99999999999999999999H\"");
            default -> List.of();
        };
    }

    /** Values that may be accepted or refused, and must never break anything. */
    static List<String> edges(Contract contract, JsonNode schema) {
        var resolved = contract.resolved(schema);
        return switch (contract.type(schema)) {
            case "string" -> {
                var values = new ArrayList<>(List.of(
                        "null",
                        "\"\"",
                        "\" \"",
                        "\"\\u0000\"",
                        "\"a\\r\\nb\\u001b\\u2028\"",
                        "\"\\ud800\"",
                        "\"x\\udc00y\"",
                        "\"\\u202egnirts\"",
                        "\"👩‍🍳 Їжак\"",
                        "\"'; drop table account; --\"",
                        "\"<script>alert(1)</script>\"",
                        "\"{{promoCode}} {{ nope }}\"",
                        "\"${7*7} #{7*7} %s %n\"",
                        "\"" + "é".repeat(100_000) + "\""));
                if (resolved.path("format").asString("").equals("date-time")) {
                    values.addAll(List.of(
                            "\"0000-01-01T00:00:00Z\"",
                            "\"1969-12-31T23:59:59Z\"",
                            "\"9999-12-31T23:59:59.999999999Z\"",
                            "\"9999-12-31T23:59:59-18:00\"",
                            "\"0001-01-01T00:00:00+18:00\""));
                }
                if (resolved.has("pattern")) {
                    values.addAll(List.of("\"0\"", "\"-0\"", "\"0.000001\"", "\"99999999.99\"", "\"00012.10\""));
                }
                yield values;
            }
            case "integer" -> List.of("null", "0", "-1", "1.0", "1e2", "2147483647", "2147483648", "-2147483648");
            case "boolean" -> List.of("null");
            case "array" -> List.of("null", "[]", "[null]", "[\"\"]", "[\"" + "x".repeat(5_000) + "\"]", many());
            case "object" -> List.of("null", "{}");
            default -> List.of("null", "{}", "[]", "1e400");
        };
    }

    private static String many() {
        return "[" + "\"x\",".repeat(5_000) + "\"x\"]";
    }
}
