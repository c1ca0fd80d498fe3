package io.afters.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Scope;
import io.afters.testing.SandboxIT;
import io.afters.testing.TestAccounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the web server itself refuses, over a real connection. */
@SandboxIT
class WebServerIT {
    private static final int THIRTY_MEGABYTES = 30_000_000;

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    String key;

    @BeforeEach
    void issueAKey() {
        key = accounts.key(accounts.open(), Set.of(Scope.values()), null).text();
    }

    private HttpResponse<String> post(String key, BodyPublisher body) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/scenarios"))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "application/json")
                            .POST(body)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static void expectProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
    }

    @Test
    void whoSendsThirtyMegabytesGetsToSeeTheRefusal() throws Exception {
        expectProblem(post(key, BodyPublishers.ofByteArray(new byte[THIRTY_MEGABYTES])), 413);
    }

    @Test
    void whoSendsThirtyMegabytesInPiecesGetsToSeeTheRefusal() throws Exception {
        var pieces = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[THIRTY_MEGABYTES]));
        expectProblem(post(key, pieces), 413);
    }

    @Test
    void whoSendsThirtyMegabytesWithoutAKeyGetsToSeeTheRefusal() throws Exception {
        expectProblem(post("nobody's", BodyPublishers.ofByteArray(new byte[THIRTY_MEGABYTES])), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE",
                "GET /api/v1/tasks|x HTTP/1.1\r\nHost: a",
                "GET /api/v1/tasks HTTP/1.1\r\nHost: a b",
                "GET /api/v1/codes/a%zz HTTP/1.1\r\nHost: a",
                "GET /api/v1/../../etc/passwd HTTP/1.1\r\nHost: a",
                "POST /api/v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: -5",
                "POST /api/v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6",
            })
    void aCallThatCannotBeReadIsAnsweredAsAProblem(String head) throws IOException {
        var answer = raw(head + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"field\":\"request\"");
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
    }

    @Test
    void headersThatAreTooLongAreAnsweredAsAProblem() throws IOException {
        var answer = raw("GET /api/v1/tasks HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "8 KiB");
    }

    @Test
    void aBodyInBrokenPiecesIsAnsweredAsAProblem() throws IOException {
        var answer = raw("POST /api/v1/scenarios HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void tracingIsNotAllowed() throws IOException {
        var answer = raw("TRACE /api/v1/tasks HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405").contains("application/problem+json");
    }

    /** The whole answer to these bytes; the server ends the connection, as it can't know where the next call begins. */
    private String raw(String call) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(call.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
