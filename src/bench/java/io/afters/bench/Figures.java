package io.afters.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, by name. Of several rounds the median counts. */
final class Figures {
    private final Map<String, double[]> rounds = new LinkedHashMap<>();

    /** Notes one round's figure. */
    void add(String name, double figure) {
        rounds.merge(name, new double[] {figure}, (before, one) -> {
            var all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = figure;
            return all;
        });
    }

    double median(String name) {
        return percentile(rounds.getOrDefault(name, new double[] {Double.NaN}), 50);
    }

    /** Notes how many times one figure is the other, by their medians. */
    void ratio(String name, String of, String to) {
        add(name, median(of) / median(to));
    }

    void print() {
        System.out.printf("%n%-28s %12s   rounds%n", "", "median");
        rounds.forEach((name, all) -> {
            var shown = Arrays.stream(all).mapToObj(Figures::shown).toList();
            System.out.printf(
                    "%-28s %12s   %s%n", name, shown(median(name)), all.length == 1 ? "" : String.join(" ", shown));
        });
    }

    /** Keeps the medians as {@code {"name": number}}. */
    void write(Path file) throws IOException {
        var medians = new TreeMap<String, Double>();
        rounds.keySet().forEach(name -> medians.put(name, Math.round(median(name) * 1000) / 1000.0));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(medians) + "\n");
    }

    static double percentile(double[] of, int percent) {
        var sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(sorted.length * percent / 100.0) - 1, 0, sorted.length - 1)];
    }

    static double percentile(List<Double> of, int percent) {
        return percentile(of.stream().mapToDouble(Double::doubleValue).toArray(), percent);
    }

    private static String shown(double figure) {
        return figure >= 100 ? "%,.0f".formatted(figure) : "%.2f".formatted(figure);
    }
}
