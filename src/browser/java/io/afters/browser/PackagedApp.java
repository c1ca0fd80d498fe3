package io.afters.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar that we ship, running as a process of its own, with demo data that is thrown away afterwards. */
final class PackagedApp implements AutoCloseable {
    private static final Path JAR = Path.of("target/afters.jar");
    private static final Path DATA = Path.of("target/browser-data");
    private static final Path LOG = Path.of("target/browser-app.log");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final String address;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    PackagedApp() {
        try {
            Files.createDirectories(DATA.resolve("tmp"));
            var port = freePort();
            address = "http://localhost:" + port;
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Djava.io.tmpdir=" + DATA.resolve("tmp"),
                            "-jar",
                            JAR.toString(),
                            "--afters.sandbox=true",
                            "--afters.data=" + DATA,
                            "--afters.database.disposable=true",
                            "--afters.database.server-files=target/test-data/server",
                            "--server.port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("start of " + JAR + ", see " + LOG).atMost(LONGEST_START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended with " + process.exitValue() + ", see " + LOG);
            }
            return isUp();
        });
    }

    /** Of the panel and the API. */
    String address() {
        return address;
    }

    /** Posts JSON of this type with the demo account's key; the answer's status. */
    int post(String path, String type, String json) {
        return answer(request(path)
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
        return json.readTree(
                answer(request(path).header("Authorization", "Bearer demo-key").build())
                        .body());
    }

    private boolean isUp() {
        try {
            return answer(request("/api/v1/health").build()).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
