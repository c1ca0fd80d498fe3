package io.afters.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** What is printed and kept of a run. */
final class Table {
    private static final String LINE = "%-28s %12s %12s %8s %8s  %-12s %s%n";

    private final Figures figures;

    Table(Figures figures) {
        this.figures = figures;
    }

    /** The rows that were measured, and below them whatever else is worth knowing. */
    void print() {
        System.out.printf("%n" + LINE, "", "value", "baseline", "ratio", "goal", "", "rounds");
        var told = new HashSet<String>();
        for (var row : Row.ALL) {
            if (!Double.isNaN(row.result(figures))) {
                print(row);
                told.add(row.of());
                told.add(row.baseline());
            }
        }
        var others =
                figures.names().stream().filter(name -> !told.contains(name)).toList();
        if (!others.isEmpty()) {
            System.out.println("\nAlso measured, without a goal:");
            others.forEach(name -> System.out.printf(
                    LINE, name, Figures.shown(figures.median(name)), "", "", "", "", figures.rounds(name)));
        }
    }

    private void print(Row row) {
        var baseline = row.baseline();
        System.out.printf(
                LINE,
                row.name(),
                Figures.shown(figures.median(row.of())),
                baseline == null ? "" : Figures.shown(figures.median(baseline)),
                baseline == null ? "" : Figures.shown(row.result(figures)),
                Double.isNaN(row.goal()) ? "" : (row.atMost() ? "≤ " : "≥ ") + Figures.shown(row.goal()),
                row.verdict(figures),
                baseline == null ? figures.rounds(row.of()) : "baseline: " + figures.rounds(baseline));
    }

    /** Keeps the rows that were measured as {@code {"name": number}}; of an earlier run stays what was not measured now. */
    void write(Path file) throws IOException {
        var json = JsonMapper.shared();
        var results = new LinkedHashMap<String, Double>();
        var before = Files.exists(file) ? json.readTree(Files.readString(file)) : json.createObjectNode();
        for (var row : Row.ALL) {
            var result = row.result(figures);
            if (!Double.isNaN(result)) {
                results.put(row.name(), Math.round(result * 1000) / 1000.0);
            } else if (before.has(row.name())) {
                results.put(row.name(), before.get(row.name()).asDouble());
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(results) + "\n");
    }
}
