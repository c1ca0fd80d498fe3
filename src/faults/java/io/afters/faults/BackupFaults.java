package io.afters.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;

/** A backup and its restoring, word for word as docs/operations.md tells it. */
final class BackupFaults {
    private static final Path GUIDE = Path.of("docs/operations.md");
    private static final Pattern DUMP = Pattern.compile("(?m)^mariadb-dump .*$");
    private static final Pattern RESTORE = Pattern.compile("(?m)^gunzip .* mariadb .*$");
    private static final Pattern MARK = Pattern.compile("`(update message set .*?)`", Pattern.DOTALL);
    private static final String ONLY_TAKES_EVENTS = "DB_SCHEDULER_ENABLED";

    private BackupFaults() {}

    static void restoreElsewhere(Cluster cluster, Traffic traffic, Duration length) {
        var step = length.dividedBy(6);
        Waiting.pass(step);
        var before = new HashSet<>(traffic.accepted().keySet());
        var began = System.nanoTime();
        carryOut(found(DUMP), cluster, cluster.database());
        var dumped = System.nanoTime();
        Waiting.pass(step);

        cluster.nodes().forEach(Node::kill);
        var lost = cluster.servers();
        var restored = cluster.anotherDatabase();
        var restoring = System.nanoTime();
        carryOut(found(RESTORE), cluster, restored);
        System.out.printf(
                "          the dump took %,d ms, restoring it %,d ms%n",
                Duration.ofNanos(dumped - began).toMillis(),
                Duration.ofNanos(System.nanoTime() - restoring).toMillis());
        cluster.moveTo(restored);
        lost.stop();
        var ledger = new Ledger(restored.jdbc(), cluster.provider());
        var wrong = ledger.halfDone(before);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("The restored state is not consistent: " + wrong);
        }
        var queued = ledger.arrivedThoughQueued();
        var marked = restored.jdbc().sql(found(MARK).replaceAll("\\s+", " ")).update();
        System.out.printf(
                "          of the messages that the backup has queued, %d had already arrived; %d were marked%n",
                queued, marked);
        if (ledger.arrivedThoughQueued() > 0) {
            throw new IllegalStateException(ledger.arrivedThoughQueued() + " messages would be sent again");
        }

        // One node only takes in what is sent again, so that it also heeds cancellations that the backup does not know
        var first = cluster.nodes().getFirst();
        cluster.restart(first, new Node.Start(Map.of(ONLY_TAKES_EVENTS, "false"), java.util.List.of(), null));
        first.awaitReady();
        var again = traffic.sendAgain();
        System.out.printf(
                "          %,d orders were sent again, %d of them new to the backup%n", again, again - before.size());
        first.stop();
        cluster.nodes().forEach(cluster::restart);
        cluster.nodes().forEach(Node::awaitReady);
        Waiting.pass(step);
    }

    /** A command of the guide, with the programs that are on board. */
    private static void carryOut(String command, Cluster cluster, Database database) {
        var programs = cluster.programs();
        var here = " --skip-ssl --protocol=tcp --host=127.0.0.1 --port=" + database.port();
        var path = programs.resolve("bin") + ":" + System.getenv("PATH");
        Commands.carryOut(
                java.util.List.of(
                        "sh",
                        "-c",
                        "cd " + cluster.folder() + " && "
                                + command.replaceAll(" --host=\\S+", here).replace(" --password", "")),
                Map.of(
                        "PATH", path,
                        "LD_LIBRARY_PATH", programs.resolve("libs").toString(),
                        "MYSQL_PWD", database.password()),
                cluster.folder().resolve("backup.log"));
    }

    private static String found(Pattern what) {
        try {
            var found = what.matcher(Files.readString(GUIDE));
            if (!found.find()) {
                throw new IllegalStateException(GUIDE + " has no " + what);
            }
            return found.group(found.groupCount());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
