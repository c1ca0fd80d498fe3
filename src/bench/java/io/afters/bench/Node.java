package io.afters.bench;

import io.afters.AftersApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as it is shipped, in this process, with its embedded MariaDB and the settings of production. */
final class Node implements AutoCloseable {
    /** Of the sandbox's empty account, where nothing else is going on. */
    private static final String KEY = "other-key";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts on a data folder of its own, which is emptied. */
    static Node start(Path data) {
        return new Node(SpringApplication.run(
                AftersApplication.class,
                "--server.port=0",
                "--afters.sandbox=true",
                "--afters.data=" + data,
                "--afters.database.disposable=true"));
    }

    /** Sends a body as JSON; fails unless it is answered with success. */
    JsonNode post(String path, String body) {
        return post(path, body, "application/json");
    }

    JsonNode post(String path, String body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s/api/v1%s"
                        .formatted(context.getEnvironment().getProperty("local.server.port"), path)))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("Afters could not be called", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    long accountId() {
        return jdbc().sql("select max(id) from account").query(Long.class).single();
    }

    /** A connection as somebody would open it who wants to be fast with plain JDBC: whole batches in one packet. */
    Connection plainConnection() throws SQLException {
        var details = context.getBean(JdbcConnectionDetails.class);
        var connection = DriverManager.getConnection(
                details.getJdbcUrl() + "?useBulkStmts=true&useServerPrepStmts=true&connectionTimeZone=UTC",
                details.getUsername(),
                details.getPassword());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** What the database promises: 1 when no committed row is lost, whatever is killed. */
    Map<String, Object> durability() {
        return jdbc().sql("select @@innodb_flush_log_at_trx_commit as flush, @@version as version")
                .query()
                .singleRow();
    }

    @Override
    public void close() {
        context.close();
    }
}
