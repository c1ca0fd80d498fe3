package io.afters.bench;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what Afters exists for, side by side with the same work done otherwise: {@code Bench APP FOLDER [--profile]
 * [--scale ROWS] [ROW-PREFIX ...]}. Prints a table, and keeps it in the folder's results.json.
 */
public final class Bench {
    private static final List<Family> FAMILIES = List.of(
            new Execution(),
            new Intake(),
            new Lateness(),
            new BulkCodes(),
            new Redeeming(),
            new Peers(),
            new TwoNodes(),
            new Growth());

    private static final int FULL = 10_000_000;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        // Of the libraries that we compare with, and of pools
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.ERROR);
        }
        var wanted = new ArrayList<>(List.of(args).subList(2, args.length));
        var profiled = wanted.remove("--profile");
        var scale = scale(wanted);
        var families =
                FAMILIES.stream().filter(family -> isWanted(family, wanted)).toList();
        if (families.isEmpty()) {
            System.err.println("No row begins so: " + String.join(", ", wanted) + ". There are:");
            Row.ALL.forEach(row -> System.err.println("  " + row.name()));
            System.exit(2);
        }
        var folder = Path.of(args[1]).toAbsolutePath();
        var figures = new Figures();
        var failed = false;
        try (var lab = Lab.open(Path.of(args[0]).toAbsolutePath(), folder, profiled, scale)) {
            for (var family : families) {
                failed |= !measured(family, lab, figures);
            }
        }
        figures.add("memory.rss_mb_peak", Node.highestPeakMegabytes());
        var table = new Table(figures);
        table.print();
        if (profiled || scale != FULL) {
            System.out.println("\nNot kept: results.json is for whole and undisturbed runs.");
        } else {
            table.write(folder.resolve("results.json"));
        }
        if (failed) {
            System.exit(1);
        }
    }

    /** Takes the option out of the list. */
    private static int scale(List<String> options) {
        var at = options.indexOf("--scale");
        if (at < 0) {
            return FULL;
        }
        options.remove(at);
        if (at == options.size() || !options.get(at).matches("[1-9]\\d{3,7}")) {
            System.err.println("--scale needs a number of rows, from 1000 on");
            System.exit(2);
        }
        return Integer.parseInt(options.remove(at));
    }

    private static boolean isWanted(Family family, List<String> prefixes) {
        return prefixes.isEmpty()
                || family.rows().stream().anyMatch(row -> prefixes.stream().anyMatch(row::startsWith));
    }

    /** What one family meets does not cost the figures of the others. */
    private static boolean measured(Family family, Lab lab, Figures figures) {
        System.out.println(String.join(", ", family.rows()) + " ...");
        var begin = System.nanoTime();
        try {
            family.measure(lab, figures);
        } catch (Exception e) {
            e.printStackTrace();
            return false;
        }
        System.out.printf(
                "  took %d s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        lab.profile().print();
        return true;
    }
}
