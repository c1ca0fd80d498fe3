package io.afters.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the time goes while the product is measured: its own processor time, its statements, the server's work. */
class Profile {
    /** What of the server's counters is worth knowing, for each unit of work. */
    private static final List<String> COUNTERS = List.of(
            "questions",
            "com_select",
            "com_insert",
            "com_update",
            "com_commit",
            "com_rollback",
            "bytes_received",
            "bytes_sent",
            "handler_read_key",
            "handler_read_next",
            "handler_write",
            "handler_update",
            "innodb_os_log_fsyncs",
            "innodb_os_log_written",
            "innodb_data_reads",
            "innodb_data_written",
            "innodb_buffer_pool_read_requests",
            "innodb_row_lock_waits",
            "innodb_deadlocks");

    private final Database database;
    private final Node node;
    private final Path folder;
    private final List<Recording> recordings = new ArrayList<>();
    private final Map<String, Long> counted = new LinkedHashMap<>();
    private final Map<String, Duration> used = new LinkedHashMap<>();
    private final StatementSamples statements;
    private Map<String, Long> countersBefore = Map.of();
    private Map<String, Duration> usedBefore = Map.of();
    private long begun;
    private long nanos;
    private long units;

    Profile(Database database, Node node, Path folder) {
        this.database = database;
        this.node = node;
        this.folder = folder;
        this.statements = new StatementSamples(database);
    }

    /** From here on what happens counts. */
    void begin() {
        recordings.add(Recording.begin(node.pid(), folder.resolve("node-" + recordings.size() + ".jfr")));
        countersBefore = counters();
        usedBefore = processorTime();
        statements.begin();
        begun = System.nanoTime();
    }

    /** Up to here, and that was so many units of work. */
    void end(int done) {
        nanos += System.nanoTime() - begun;
        statements.end();
        units += done;
        processorTime().forEach((who, time) -> used.merge(who, time.minus(since(who)), Duration::plus));
        counters().forEach((name, now) -> counted.merge(name, now - countersBefore.getOrDefault(name, 0L), Long::sum));
        recordings.getLast().end();
    }

    private Duration since(String who) {
        return usedBefore.getOrDefault(who, Duration.ZERO);
    }

    /** Prints it, and begins anew. */
    void print() {
        if (units == 0) {
            return;
        }
        System.out.printf("%nProfile of %,d units of work in %.1f s%n%n", units, nanos / 1e9);
        System.out.println("Processors in use, on average:");
        used.forEach((who, time) -> System.out.printf(
                "  %5.2f  %-10s %6.1f µs a unit%n",
                time.toNanos() / (double) nanos, who, time.toNanos() / 1e3 / units));
        System.out.println("\nThe server's counters, for each unit of work:");
        counted.forEach((name, count) -> System.out.printf("  %10.3f  %s%n", count / (double) units, name));
        statements.print();
        Hotspots.of(recordings.stream().map(Recording::file).toList()).print(units);
        System.out.println("\nThe recordings are " + folder.resolve("node-*.jfr"));
        recordings.clear();
        counted.clear();
        used.clear();
        statements.clear();
        nanos = 0;
        units = 0;
    }

    private Map<String, Long> counters() {
        var values = new LinkedHashMap<String, Long>();
        database.jdbc()
                .sql("select lower(variable_name) as name, variable_value from information_schema.global_status"
                        + " where lower(variable_name) in (:names)")
                .param("names", COUNTERS)
                .query(row -> {
                    values.put(row.getString(1), row.getLong(2));
                });
        return values;
    }

    private Map<String, Duration> processorTime() {
        var times = new LinkedHashMap<String, Duration>();
        times.put("node", processorTime(node.pid()));
        times.put("server", processorTime(database.serverPid()));
        times.put("benchmark", processorTime(ProcessHandle.current().pid()));
        return times;
    }

    private static Duration processorTime(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Of a run that is not to be disturbed. */
    static final class None extends Profile {
        @SuppressWarnings("NullAway") // None of them is used
        None() {
            super(null, null, null);
        }

        @Override
        void begin() {}

        @Override
        void end(int done) {}

        @Override
        void print() {}
    }
}
