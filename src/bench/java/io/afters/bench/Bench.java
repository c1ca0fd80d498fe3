package io.afters.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what Afters exists for, side by side with the same work done otherwise: {@code Bench APP FOLDER [--profile]
 * [ROW-PREFIX ...]}. Prints a table, and keeps it in the folder's results.json.
 */
public final class Bench {
    private static final List<Family> FAMILIES = List.of(new Execution(), new Intake());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var wanted = new ArrayList<>(List.of(args).subList(2, args.length));
        var profiled = wanted.remove("--profile");
        var families =
                FAMILIES.stream().filter(family -> isWanted(family, wanted)).toList();
        if (families.isEmpty()) {
            System.err.println("No row begins so: " + String.join(", ", wanted) + ". There are:");
            Row.ALL.forEach(row -> System.err.println("  " + row.name()));
            System.exit(2);
        }
        var folder = Path.of(args[1]).toAbsolutePath();
        var figures = new Figures();
        try (var lab = Lab.open(Path.of(args[0]).toAbsolutePath(), folder, profiled)) {
            for (var family : families) {
                measure(family, lab, figures);
            }
            figures.add("memory.rss_mb_peak", lab.node().peakMegabytes());
        }
        var table = new Table(figures);
        table.print();
        if (!profiled) {
            table.write(folder.resolve("results.json"));
        }
    }

    private static boolean isWanted(Family family, List<String> prefixes) {
        return prefixes.isEmpty()
                || family.rows().stream().anyMatch(row -> prefixes.stream().anyMatch(row::startsWith));
    }

    private static void measure(Family family, Lab lab, Figures figures) throws Exception {
        System.out.println(String.join(", ", family.rows()) + " ...");
        var begin = System.nanoTime();
        family.measure(lab, figures);
        System.out.printf(
                "  took %d s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        lab.profile().print();
    }
}
