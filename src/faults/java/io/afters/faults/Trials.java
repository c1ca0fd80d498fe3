package io.afters.faults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All kinds of faults by their names, in the order in which they are tried. */
final class Trials {
    /** What a dead node had in hand goes on elsewhere. */
    private static final Duration RESUMED_WITHIN = Duration.ofSeconds(15);

    private static final Map<String, Trial> ALL = all();

    private Trials() {}

    static Map<String, Trial> byName() {
        return ALL;
    }

    private static Map<String, Trial> all() {
        var trials = new LinkedHashMap<String, Trial>();
        trials.put(
                "brief",
                Trial.of(
                        "kill -9 of a node, SIGSTOP of another, kill -9 of the database",
                        Duration.ofSeconds(30),
                        NodeFaults::brief));
        trials.put("nodes", Trial.of("kill -9 of a random node every 10 s", RESUMED_WITHIN, NodeFaults::kill));
        trials.put(
                "database",
                Trial.of(
                        "kill -9 of the database, then of everything at once",
                        Duration.ofMinutes(2),
                        NodeFaults::killDatabase));
        trials.put("freeze", Trial.of("SIGSTOP of a node for 20 s, then SIGCONT", RESUMED_WITHIN, NodeFaults::freeze));
        trials.put("link", Trial.of("a link to the database that stalls for 40 s", RESUMED_WITHIN, NodeFaults::stall));
        trials.put(
                "deadlocks",
                Trial.with(
                        "5% of all statements meet a deadlock",
                        RESUMED_WITHIN,
                        List.of(Node.Start.with(
                                "--spring.datasource.driver-class-name=" + TroubledDriver.class.getName())),
                        NodeFaults::trouble));
        trials.put(
                "pool",
                Trial.with(
                        "two connections for each node",
                        Duration.ofMinutes(1),
                        List.of(Node.Start.with(
                                "--spring.datasource.hikari.maximum-pool-size=2",
                                "--spring.datasource.hikari.connection-timeout=1000")),
                        NodeFaults::none));
        trials.put(
                "clocks",
                Trial.with(
                        "clocks that are 30 s ahead and 30 s behind",
                        RESUMED_WITHIN,
                        List.of(Node.Start.plain(), Node.Start.atWrongTime(30), Node.Start.atWrongTime(-30)),
                        NodeFaults::none));
        trials.put(
                "crashes",
                Trial.of(
                        "nodes that die at " + CrashPoint.values().length + " named places",
                        Duration.ofMinutes(2),
                        CrashFaults::dieEverywhere));
        trials.put(
                "drain",
                Trial.of(
                        "SIGTERM of each node, then of all, with a provider that takes 1 to 3 s",
                        Duration.ofMinutes(2),
                        StopFaults::drain));
        trials.put(
                "stuck",
                Trial.of(
                        "SIGTERM of a node whose link to the database stalls",
                        Duration.ofSeconds(30),
                        StopFaults::stopBehindAStalledLink));
        trials.put(
                "versions",
                new Trial(
                        "three nodes of the release before are upgraded one by one, and one goes back",
                        RESUMED_WITHIN,
                        () -> List.of(Node.Start.of(Release.last().app())),
                        VersionFaults::upgrade,
                        Database::new,
                        () -> Release.last().missing()));
        trials.put(
                "backup",
                Trial.of(
                        "a backup under load, restored on another server, and the nodes go on from it",
                        Duration.ofMinutes(4),
                        BackupFaults::restoreElsewhere));
        trials.put(
                "backlog",
                Trial.of(
                        "a million overdue tasks after an outage (short: 50,000)",
                        Duration.ofSeconds(5),
                        (cluster, traffic, length) -> Backlog.of(cluster, length)));
        trials.put(
                "galera",
                new Trial(
                        "Galera of three: kill -9 of the server that is written to, then it is partitioned away",
                        Duration.ofSeconds(30),
                        () -> List.of(Node.Start.plain()),
                        GaleraFaults::loseTheWriterTwice,
                        Galera::new,
                        Galera::missing));
        return trials;
    }
}
