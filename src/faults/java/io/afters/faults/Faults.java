package io.afters.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Breaks things while orders come in, and then counts: {@code Faults APP FOLDER [short] [TRIAL ...]}. Ends with 1 when
 * anything was lost, doubled, early or late, and with 3 when a trial could not be run.
 */
public final class Faults {
    /** Who is asked to stop finishes what is in hand, and not more. */
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);
    /** The time that a system of this size has for its work beside it all. */
    private static final int ORDERS_PER_SECOND = 40;

    static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(3);

    private final Path app;
    private final Path folder;
    private final Duration length;
    private final List<String> report = new ArrayList<>();
    private boolean failed;
    private boolean leftOut;

    private Faults(Path app, Path folder, Duration length) {
        this.app = app;
        this.folder = folder;
        this.length = length;
    }

    public static void main(String[] args) throws IOException {
        var trials = Trials.byName();
        var names = new ArrayList<>(List.of(args).subList(2, args.length));
        var brief = names.remove("short");
        if (names.isEmpty()) {
            names.addAll(brief ? List.of("brief") : trials.keySet());
        }
        if (!trials.keySet().containsAll(names)) {
            System.err.println("The trials are " + String.join(", ", trials.keySet()) + ".");
            System.exit(2);
        }
        var faults = new Faults(Path.of(args[0]), Path.of(args[1]), brief ? SHORT : LONG);
        for (var name : names) {
            var missing = trials.get(name).missing().get();
            if (!missing.isEmpty()) {
                faults.leaveOut(name, missing);
                continue;
            }
            faults.carryOut(name, trials.get(name));
        }
        Files.write(faults.folder.resolve("results.txt"), faults.report);
        System.exit(faults.failed ? 1 : faults.leftOut ? 3 : 0);
    }

    private void leaveOut(String name, String why) {
        leftOut = true;
        var line = "%-9s NOT RUN: %s".formatted(name, why);
        System.out.println(line);
        report.add(line);
    }

    /** What breaks off a trial does not hide what the others found, and leaves no process that waits for ever. */
    private void carryOut(String name, Trial trial) {
        try {
            run(name, trial);
        } catch (IOException | RuntimeException e) {
            failed = true;
            e.printStackTrace();
            var line = "%-9s BROKEN OFF: %s".formatted(name, e.getMessage());
            System.out.println(line);
            report.add(line);
        }
    }

    private void run(String name, Trial trial) throws IOException {
        System.out.println(trial.what() + " ...");
        try (var cluster = new Cluster(app, folder.resolve(name), trial.nodes().get(), trial.servers())) {
            cluster.begin();
            var traffic = new Traffic(cluster.nodes(), ORDERS_PER_SECOND);
            trial.fault().befall(cluster, traffic, length);
            traffic.stop();
            var ledger = new Ledger(cluster.servers().jdbc(), cluster.provider());
            ledger.awaitCalm();
            ledger.letLeasesRunOut();
            var found = ledger.compare(traffic.accepted());
            var stopped = cluster.nodes().stream()
                    .filter(Node::alive)
                    .map(Node::stop)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            var wrong = new ArrayList<>(found.wrong());
            if (found.slowest().compareTo(trial.resumes()) > 0) {
                wrong.add("a task was executed " + found.slowest().toMillis() + " ms late");
            }
            if (stopped.compareTo(STOPPED_WITHIN) > 0) {
                wrong.add("a node took " + stopped.toMillis() + " ms to stop");
            }
            traffic.statuses().forEach((status, count) -> {
                if (!Set.of(0, 202, 503).contains(status)) {
                    wrong.add(count + " answers with status " + status);
                }
            });
            tell(name, trial, found, traffic, stopped, wrong);
        }
    }

    private void tell(
            String name, Trial trial, Ledger.Findings found, Traffic traffic, Duration stopped, List<String> wrong) {
        failed |= !wrong.isEmpty();
        var line = ("%-9s %s%n          %,d orders, %,d tasks executed, %d lost, %d doubled; lateness p99 %,d ms, most"
                        + " %,d ms; messages in doubt %d; answers %s; stopped within %,d ms%s")
                .formatted(
                        name,
                        trial.what(),
                        found.orders(),
                        found.executed(),
                        found.lost(),
                        found.doubled(),
                        found.p99().toMillis(),
                        found.slowest().toMillis(),
                        found.unknown(),
                        traffic.statuses().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> (each.getKey() == 0 ? "none" : each.getKey()) + "×" + each.getValue())
                                .collect(Collectors.joining(" ")),
                        stopped.toMillis(),
                        wrong.isEmpty() ? "" : System.lineSeparator() + "          WRONG: " + String.join("; ", wrong));
        System.out.println(line);
        report.add(line);
    }
}
