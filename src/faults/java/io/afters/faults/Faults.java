package io.afters.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Breaks things while orders come in, and then counts: {@code Faults APP FOLDER [short] [TRIAL ...]}. Ends with 1 when
 * anything was lost, doubled, early or late, and with 3 when a trial could not be run.
 */
public final class Faults {
    /** What a dead node had in hand goes on elsewhere. */
    private static final Duration RESUMED_WITHIN = Duration.ofSeconds(15);
    /** The time that a system of this size has for its work beside it all. */
    private static final int ORDERS_PER_SECOND = 40;

    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(3);

    private static final String GALERA = "galera";
    private static final Map<String, Trial> TRIALS = trials();

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

    /**
     * One kind of fault.
     *
     * @param resumes how late a task may be executed at most
     */
    private record Trial(
            String what,
            Duration resumes,
            List<Node.Start> nodes,
            BiConsumer<Cluster, Duration> fault,
            BiFunction<Path, Path, Servers> servers) {

        Trial(String what, Duration resumes, List<Node.Start> nodes, BiConsumer<Cluster, Duration> fault) {
            this(what, resumes, nodes, fault, Database::new);
        }
    }

    public static void main(String[] args) throws IOException {
        var names = new ArrayList<>(List.of(args).subList(2, args.length));
        var brief = names.remove("short");
        if (names.isEmpty()) {
            names.addAll(brief ? List.of("brief") : TRIALS.keySet());
        }
        if (!TRIALS.keySet().containsAll(names)) {
            System.err.println("The trials are " + String.join(", ", TRIALS.keySet()) + ".");
            System.exit(2);
        }
        var faults = new Faults(Path.of(args[0]), Path.of(args[1]), brief ? SHORT : LONG);
        for (var name : names) {
            if (name.equals(GALERA) && !Galera.missing().isEmpty()) {
                faults.leaveOut(
                        name, "missing are " + Galera.missing() + ", in Debian's mariadb-server, galera-4 and rsync");
                continue;
            }
            faults.carryOut(name, TRIALS.get(name));
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
        try (var cluster = new Cluster(app, folder.resolve(name), trial.nodes(), trial.servers())) {
            cluster.begin();
            var traffic = new Traffic(cluster.nodes(), ORDERS_PER_SECOND);
            trial.fault().accept(cluster, length);
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

    private static Map<String, Trial> trials() {
        var plain = List.of(Node.Start.plain());
        var trials = new LinkedHashMap<String, Trial>();
        trials.put(
                "brief",
                new Trial(
                        "kill -9 of a node, SIGSTOP of another, kill -9 of the database",
                        Duration.ofSeconds(30),
                        plain,
                        Faults::brief));
        trials.put("nodes", new Trial("kill -9 of a random node every 10 s", RESUMED_WITHIN, plain, Faults::killNodes));
        trials.put(
                "database",
                new Trial(
                        "kill -9 of the database, then of everything at once",
                        Duration.ofMinutes(2),
                        plain,
                        Faults::killDatabase));
        trials.put(
                "freeze", new Trial("SIGSTOP of a node for 20 s, then SIGCONT", RESUMED_WITHIN, plain, Faults::freeze));
        trials.put(
                "link", new Trial("a link to the database that stalls for 40 s", RESUMED_WITHIN, plain, Faults::stall));
        trials.put(
                "deadlocks",
                new Trial(
                        "5% of all statements meet a deadlock",
                        RESUMED_WITHIN,
                        List.of(Node.Start.with(
                                "--spring.datasource.driver-class-name=" + TroubledDriver.class.getName())),
                        Faults::trouble));
        trials.put(
                "pool",
                new Trial(
                        "two connections for each node",
                        Duration.ofMinutes(1),
                        List.of(Node.Start.with(
                                "--spring.datasource.hikari.maximum-pool-size=2",
                                "--spring.datasource.hikari.connection-timeout=1000")),
                        Faults::justRun));
        trials.put(
                "clocks",
                new Trial(
                        "clocks that are 30 s ahead and 30 s behind",
                        RESUMED_WITHIN,
                        List.of(Node.Start.plain(), Node.Start.atWrongTime(30), Node.Start.atWrongTime(-30)),
                        Faults::justRun));
        trials.put(
                "backlog",
                new Trial(
                        "a million overdue tasks after an outage (short: 50,000)",
                        Duration.ofSeconds(5),
                        plain,
                        Faults::backlog));
        trials.put(
                GALERA,
                new Trial(
                        "Galera of three: kill -9 of the server that is written to, then it is partitioned away",
                        Duration.ofSeconds(30),
                        plain,
                        GaleraFaults::loseTheWriterTwice,
                        Galera::new));
        return trials;
    }

    private static void trouble(Cluster cluster, Duration length) {
        Trouble.on(cluster.temporary());
        Waiting.pass(length);
        Trouble.off(cluster.temporary());
    }

    private static void justRun(Cluster cluster, Duration length) {
        Waiting.pass(length);
    }

    private static void backlog(Cluster cluster, Duration length) {
        System.out.println(new Backlog(cluster, length.compareTo(SHORT) > 0 ? 1_000_000 : 50_000).workOff());
    }

    private static void brief(Cluster cluster, Duration length) {
        Waiting.pass(Duration.ofSeconds(5));
        var killed = cluster.nodes().getFirst();
        killed.kill();
        var frozen = cluster.nodes().getLast();
        frozen.freeze();
        Waiting.pass(Duration.ofSeconds(12));
        cluster.restart(killed);
        frozen.thaw();
        killed.awaitReady();
        cluster.database().killServer();
        Waiting.pass(Duration.ofSeconds(15));
    }

    private static void killNodes(Cluster cluster, Duration length) {
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            Waiting.pass(Duration.ofSeconds(5));
            var node = cluster.random();
            node.kill();
            Waiting.pass(Duration.ofSeconds(5));
            cluster.restart(node);
            node.awaitReady();
        }
    }

    private static void killDatabase(Cluster cluster, Duration length) {
        Waiting.pass(Duration.ofSeconds(5));
        cluster.database().killServer();
        Waiting.pass(Duration.ofSeconds(20));
        cluster.nodes().forEach(Node::kill);
        cluster.database().kill();
        cluster.restartAll();
        Waiting.pass(Duration.ofSeconds(5));
    }

    private static void freeze(Cluster cluster, Duration length) {
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            Waiting.pass(Duration.ofSeconds(5));
            var node = cluster.random();
            node.freeze();
            Waiting.pass(Duration.ofSeconds(20));
            node.thaw();
            Waiting.pass(Duration.ofSeconds(5));
        }
    }

    private static void stall(Cluster cluster, Duration length) {
        Waiting.pass(Duration.ofSeconds(5));
        cluster.link().stall(true);
        Waiting.pass(Duration.ofSeconds(40));
        cluster.link().stall(false);
        Waiting.pass(Duration.ofSeconds(10));
        cluster.link().cut();
        Waiting.pass(Duration.ofSeconds(10));
    }
}
