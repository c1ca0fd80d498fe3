package io.afters.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The jar that we ship, unpacked as for a fast start: a database and a node on it as processes of their own, with demo data
 * that is thrown away afterwards.
 */
final class PackagedApp implements AutoCloseable {
    private static final Path JAR = Path.of("target/afters.jar");
    private static final Path UNPACKED = Path.of("target/browser-app");
    private static final Path DATA = Path.of("target/browser-data");
    private static final Path SERVER_FILES = Path.of("target/test-data/server");
    private static final Path CONNECTION = DATA.resolve("database.properties");
    private static final Path DATABASE_PROCESS = DATA.resolve("mariadb.pid");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final List<Process> processes = new ArrayList<>();
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process database;
    private final Node node;

    PackagedApp() {
        clear();
        end(java(
                "unpacking",
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--destination",
                UNPACKED.toString()));
        database = java(
                "database",
                "-cp",
                UNPACKED.resolve("afters.jar").toString(),
                "io.afters.database.DatabaseServer",
                DATA.toString(),
                SERVER_FILES.toString());
        processes.add(database);
        await("the database").atMost(LONGEST_START).until(() -> database.isAlive() && Files.exists(CONNECTION));
        node = start("node");
    }

    /** Away with what a former run has left, even if it was killed. */
    private static void clear() {
        try {
            if (Files.exists(DATABASE_PROCESS)) {
                ProcessHandle.of(databaseProcess())
                        .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
            FileSystemUtils.deleteRecursively(DATA);
            FileSystemUtils.deleteRecursively(UNPACKED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long databaseProcess() {
        try {
            return Long.parseLong(Files.readString(DATABASE_PROCESS).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more node on the same database, ready to serve. */
    Node start(String name) {
        var port = Relay.freePort();
        var process = java(
                name,
                "-jar",
                UNPACKED.resolve("afters.jar").toString(),
                "--afters.sandbox=true",
                "--afters.data=" + DATA,
                "--spring.config.import=file:" + CONNECTION,
                "--server.port=" + port);
        processes.addFirst(process);
        var started = new Node(process, port);
        await("start of a node, see " + log(name)).atMost(LONGEST_START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended with " + process.exitValue() + ", see " + log(name));
            }
            return isUp(started);
        });
        return started;
    }

    /** Of the panel and the API. */
    String address() {
        return node.address();
    }

    int port() {
        return node.port();
    }

    /** Kills the database, and holds back whoever would start it again. */
    void loseDatabase() {
        signal("STOP", database.pid());
        signal("KILL", databaseProcess());
    }

    /** Lets the database be started again. */
    void bringDatabaseBack() {
        signal("CONT", database.pid());
    }

    private void signal(String signal, long process) {
        try {
            end(new ProcessBuilder("kill", "-" + signal, String.valueOf(process)).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts JSON of this type with the demo account's key; the answer's status. */
    int post(String path, String type, String json) {
        return answer(request(node, path)
                        .header("Authorization", "Bearer demo-key")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(json))
                        .build())
                .statusCode();
    }

    /** The simulated time. */
    String now() {
        return get("/api/v1/sandbox/clock").get("now").asString();
    }

    /** What the demo account's key reads there. */
    JsonNode get(String path) {
        return json.readTree(answer(request(node, path)
                        .header("Authorization", "Bearer demo-key")
                        .build())
                .body());
    }

    /** The id of the newest of the demo account's scenarios, campaigns, tasks or messages. */
    String first(String list) {
        return get("/api/v1/" + list + "?limit=1").at("/items/0/id").asString();
    }

    private boolean isUp(Node asked) {
        try {
            return answer(request(asked, "/api/v1/health").build()).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static HttpRequest.Builder request(Node asked, String path) {
        return HttpRequest.newBuilder(URI.create(asked.address() + path));
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process java(String name, String... arguments) {
        var temporary = DATA.resolve("tmp-" + name);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(temporary);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log(name).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log(String name) {
        return Path.of("target/browser-" + name + ".log");
    }

    private static void end(Process process) {
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        if (process.exitValue() != 0) {
            throw new IllegalStateException(process.info() + " ended with " + process.exitValue());
        }
    }

    /** The nodes first, for they need the database until the end. */
    @Override
    public void close() {
        http.close();
        bringDatabaseBack();
        for (var process : processes) {
            process.destroy();
            process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
            process.destroyForcibly();
        }
    }

    /** A running node. */
    record Node(Process process, int port) {
        String address() {
            return "http://localhost:" + port;
        }

        /** As when its machine loses power. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }
    }
}
