package io.afters.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    boolean has(String name) {
        return rounds.containsKey(name);
    }

    /** NaN when it was not measured. */
    double median(String name) {
        var all = rounds.get(name);
        return all == null ? Double.NaN : percentile(all, 50);
    }

    /** All names, in the order in which they were measured. */
    List<String> names() {
        return List.copyOf(rounds.keySet());
    }

    /** Each round's figure, when there were several. */
    String rounds(String name) {
        var all = rounds.get(name);
        return all == null || all.length == 1
                ? ""
                : Arrays.stream(all).mapToObj(Figures::shown).collect(Collectors.joining(" "));
    }

    static double percentile(double[] of, int percent) {
        var sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(sorted.length * percent / 100.0) - 1, 0, sorted.length - 1)];
    }

    static double percentile(List<Double> of, int percent) {
        return percentile(of.stream().mapToDouble(Double::doubleValue).toArray(), percent);
    }

    static String shown(double figure) {
        return Double.isNaN(figure) ? "" : figure >= 100 ? "%,.0f".formatted(figure) : "%.2f".formatted(figure);
    }
}
