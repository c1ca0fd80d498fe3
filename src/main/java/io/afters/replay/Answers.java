package io.afters.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What each scenario would have done, as a page of text. */
final class Answers {
    private Answers() {}

    /** The lines about one scenario. */
    static List<String> lines(JsonNode report) {
        var lines = new ArrayList<String>();
        lines.add(report.get("name").asString());
        lines.add("    %,d events, of which %,d triggered%s"
                .formatted(
                        report.get("events").asInt(),
                        report.get("triggered").asInt(),
                        list("; limited by ", report.get("limited"))));
        if (report.get("triggered").asInt() > 0) {
            lines.add("    tasks: " + counts(report.get("tasks")) + list("; cancelled by ", report.get("cancelled")));
            lines.add("    results: " + counts(report.get("results")));
            lines.add("    codes: %,d; cashback: %s; messages: %s"
                    .formatted(
                            report.get("codes").asInt(), report.get("cashback").asString(), messages(report)));
        }
        return lines;
    }

    private static String messages(JsonNode report) {
        var channels = report.get("messages").properties().stream()
                .map(channel -> channel.getKey() + " " + counts(channel.getValue()))
                .collect(Collectors.joining("; "));
        return channels.isEmpty() ? "none" : channels;
    }

    private static String list(String before, JsonNode counts) {
        return counts.isEmpty()
                ? ""
                : before
                        + counts.properties().stream()
                                .map(rule -> "%s %,d"
                                        .formatted(
                                                rule.getKey(), rule.getValue().asInt()))
                                .collect(Collectors.joining(", "));
    }

    private static String counts(JsonNode counts) {
        return counts.isEmpty()
                ? "none"
                : counts.properties().stream()
                        .map(count -> "%,d %s"
                                .formatted(
                                        count.getValue().asInt(),
                                        count.getKey().toLowerCase(Locale.ROOT).replace('_', ' ')))
                        .collect(Collectors.joining(", "));
    }
}
