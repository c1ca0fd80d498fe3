package io.afters.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What the server is busy with, by looking at it again and again: a statement that is seen often takes its time. */
final class StatementSamples {
    private static final int SHOWN = 25;
    private static final int WIDTH = 150;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Database database;
    private final Map<String, Integer> seen = new HashMap<>();
    private int looks;
    private volatile boolean looking;
    private Thread looker = Thread.currentThread();

    StatementSamples(Database database) {
        this.database = database;
    }

    void begin() {
        looking = true;
        looker = Thread.ofPlatform().name("statements").start(this::look);
    }

    void end() {
        looking = false;
        try {
            looker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void clear() {
        seen.clear();
        looks = 0;
    }

    void print() {
        System.out.println("\nStatements on the server: how many run at the same time, on average:");
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(
                        entry -> System.out.printf("  %5.2f  %s%n", entry.getValue() / (double) looks, entry.getKey()));
    }

    private void look() {
        try (var connection = database.plain(Writing.BULK.options);
                var query = connection.prepareStatement("select left(info, 600) from information_schema.processlist"
                        + " where command in ('Query', 'Execute') and id <> connection_id()")) {
            while (looking) {
                looks++;
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        seen.merge(plain(rows.getString(1)), 1, Integer::sum);
                    }
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The server's statements can't be looked at", e);
        }
    }

    /** Without values, so that the same statement is always the same. */
    private static String plain(@Nullable String statement) {
        var text = Objects.requireNonNullElse(statement, "(between statements)")
                .replaceAll("\\s+", " ")
                .replaceAll("'[^']*'?", "?")
                .replaceAll("(?i)\\bnull(?=[,)])", "?")
                .replaceAll("\\b\\d+\\b", "?")
                .replaceAll("\\?(, ?\\?)+", "?..")
                .replaceAll("(\\(\\?\\.\\.\\),? ?)+", "(?..) ");
        return text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text;
    }
}
