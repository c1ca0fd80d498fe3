package io.afters.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One node, a process of its own that can be killed and frozen. It listens on the same port after each start. */
final class Node {
    private static final Duration STARTING = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path app;
    private final Path folder;
    private final String name;
    private final int port;
    private Process process;

    Node(Path app, Path folder, String name, int port, Start start) {
        this.app = app;
        this.folder = folder;
        this.name = name;
        this.port = port;
        this.process = launch(start);
    }

    /**
     * How a node starts.
     *
     * @param options of the application
     * @param app another version's program; null: this version's
     */
    record Start(
            Map<String, String> environment,
            List<String> options,
            @Nullable Path app) {
        static Start plain() {
            return with();
        }

        static Start with(String... options) {
            return new Start(Map.of(), List.of(options), null);
        }

        /** Another version. */
        static Start of(Path app) {
            return new Start(Map.of(), List.of(), app);
        }

        /** On a machine whose clock is so many seconds off. */
        static Start atWrongTime(int seconds) {
            return with(
                    "--spring.main.sources=" + WrongClock.class.getName(),
                    "--spring.main.allow-bean-definition-overriding=true",
                    "--" + WrongClock.SECONDS + "=" + seconds);
        }
    }

    String name() {
        return name;
    }

    URI api(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Starts again what was killed or has stopped. */
    void restart(Start start) {
        if (process.isAlive()) {
            throw new IllegalStateException(name + " still runs");
        }
        process = launch(start);
    }

    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Asks it to stop in good order. How long that took. */
    Duration stop() {
        var began = System.nanoTime();
        process.destroy();
        ended();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    /** Memory in use, in MiB, as the system counts it. */
    long residentMegabytes() {
        return Commands.output("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                .strip()
                .lines()
                .mapToLong(line -> Long.parseLong(line.strip()) / 1024)
                .sum();
    }

    void awaitReady() {
        Waiting.until(name + " answers", STARTING, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " has ended; see " + log());
            }
            return healthy();
        });
    }

    boolean healthy() {
        try {
            var request = HttpRequest.newBuilder(api("/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path log() {
        return folder.resolve(name + ".log");
    }

    private Process launch(Start start) {
        var other = start.app();
        var command = new ArrayList<>(Commands.java(other == null ? app : other, folder));
        command.addAll(List.of(
                "-cp",
                // That of the application, and behind it what falsifies clocks and statements
                other == null
                        ? System.getProperty("java.class.path")
                        : other.resolve("afters.jar").toString(),
                "io.afters.AftersApplication",
                "--server.port=" + port,
                "--afters.sandbox=true",
                "--afters.data=" + folder));
        command.addAll(start.options());
        return Commands.start(command, start.environment(), log());
    }

    private void ended() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void signal(String signal) {
        Commands.output("kill", "-" + signal, Long.toString(process.pid()));
    }
}
