package io.afters.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Programs that are started beside this one. */
final class Commands {

    private static final int LAST_LINES = 15;

    private static final Queue<Process> STARTED = new ConcurrentLinkedQueue<>();

    static {
        // Whoever breaks a trial off leaves nothing running
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroy)));
    }

    private Commands() {}

    /** A JVM as {@code ./run} starts it, and small enough for several of them. */
    static List<String> java(Path app, Path folder) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var cache = app.resolve("afters.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + folder.resolve("tmp")));
        return command;
    }

    static Process start(List<String> command, Map<String, String> environment, Path log) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().putAll(environment);
            var process = builder.start();
            STARTED.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is done; breaks off when it fails. */
    static void carryOut(List<String> command, Map<String, String> environment, Path log) {
        var process = start(command, environment, log);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + endOf(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The last lines of a log, if it is there: what its program said before it ended. */
    static String endOf(Path log) {
        if (!Files.exists(log)) {
            return "";
        }
        try {
            var lines = Files.readAllLines(log);
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LAST_LINES))
                    .map(line -> System.lineSeparator() + "  | " + line)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a short command prints; its exit code does not matter. */
    static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
