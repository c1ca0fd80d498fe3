package io.afters.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as {@code ./run} starts it, as a process of its own, on the database of the benchmark. */
final class Node implements AutoCloseable {
    /** Of the sandbox's empty account, where nothing else is going on. */
    static final String KEY = "other-key";

    private static final String JSON = "application/json";

    private static double highestPeak;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;

    private Node(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it, and waits until it answers. */
    static Node start(Path app, Path folder, String name, Database database) {
        try {
            Files.createDirectories(folder.resolve("tmp"));
            var port = freePort();
            var command = new ArrayList<>(Processes.java(app, folder));
            command.addAll(List.of(
                    "-jar",
                    app.resolve("afters.jar").toString(),
                    "--afters.sandbox=true",
                    "--afters.data=" + folder,
                    "--server.port=" + port));
            var log = folder.resolve(name + ".log");
            var node = new Node(Processes.start(command, database.environment(), log), log, port);
            Waiting.until(name + " answers", Duration.ofMinutes(5), Duration.ofMillis(100), node::healthy);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    URI panel(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A connection of its own, for callers that are to be measured. */
    Wire wire() throws IOException {
        return new Wire(port, KEY);
    }

    JsonNode post(String path, String body) {
        return call("POST", path, body);
    }

    /** Fails unless it is answered with success. */
    JsonNode call(String method, String path, String body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(panel("/api/v1" + path))
                            .header("Authorization", "Bearer " + KEY)
                            .header("Content-Type", JSON)
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The most memory that the process has ever had, in MiB; NaN where the system does not tell. */
    double peakMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** The highest peak of all nodes that have been stopped. */
    static double highestPeakMegabytes() {
        return highestPeak;
    }

    @Override
    public void close() {
        highestPeak = Math.max(highestPeak, peakMegabytes());
        http.close();
        Processes.stop(process);
    }

    private boolean healthy() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The node has ended; see " + log);
        }
        try {
            var request = HttpRequest.newBuilder(panel("/api/v1/health"))
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
