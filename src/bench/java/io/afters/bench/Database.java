package io.afters.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The embedded MariaDB with the settings that it is shipped with, as a process of its own. */
final class Database implements AutoCloseable {
    private static final int SETTLED = 500;

    private final Path folder;
    private final Process process;
    private final Properties connection;
    private final JdbcClient jdbc;

    private Database(Path folder, Process process, Properties connection) {
        this.folder = folder;
        this.process = process;
        this.connection = connection;
        var source = new SingleConnectionDataSource(
                url() + "?connectionTimeZone=UTC&preserveInstants=true&allowLocalInfile=true",
                user(),
                password(),
                true);
        this.jdbc = JdbcClient.create(source);
    }

    /** Starts it on this folder; {@code programs} is where the server is unpacked. */
    static Database start(Path app, Path folder, Path programs) throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        var told = folder.resolve("database.properties");
        Files.deleteIfExists(told);
        var command = new ArrayList<>(Processes.java(app, folder));
        command.addAll(List.of(
                "-cp",
                app.resolve("afters.jar").toString(),
                "io.afters.database.DatabaseServer",
                folder.toString(),
                programs.toString()));
        var process = Processes.start(command, Map.of(), folder.resolve("database.log"));
        Waiting.until("The database has started", Duration.ofMinutes(3), Duration.ofMillis(100), () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The database has ended; see " + folder.resolve("database.log"));
            }
            return Files.exists(told);
        });
        var connection = new Properties();
        try (var reader = Files.newBufferedReader(told)) {
            connection.load(reader);
        }
        return new Database(folder, process, connection);
    }

    String url() {
        return connection.getProperty("spring.datasource.url");
    }

    String user() {
        return connection.getProperty("spring.datasource.username");
    }

    String password() {
        return connection.getProperty("spring.datasource.password");
    }

    /** What a node needs to know, to be put into its environment. */
    Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", url(),
                "SPRING_DATASOURCE_USERNAME", user(),
                "SPRING_DATASOURCE_PASSWORD", password());
    }

    /** For what is looked up between measurements. */
    JdbcClient jdbc() {
        return jdbc;
    }

    /** A connection as somebody would open it who wants to be fast with plain JDBC. */
    Connection plain(String options) throws SQLException {
        var opened = DriverManager.getConnection(
                url() + options + "&connectionTimeZone=UTC&sessionVariables=innodb_lock_wait_timeout=60",
                user(),
                password());
        opened.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        opened.setAutoCommit(false);
        return opened;
    }

    /** The process id of the server. */
    long serverPid() {
        try {
            return Long.parseLong(
                    Files.readString(folder.resolve("mariadb.pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it promises: 1 when no committed row is lost, whatever is killed. */
    String durability() {
        return jdbc.sql(
                        "select concat(@@version, ', innodb_flush_log_at_trx_commit=', @@innodb_flush_log_at_trx_commit,"
                                + " ', buffer pool ', @@innodb_buffer_pool_size div 1048576, ' MB')")
                .query(String.class)
                .single();
    }

    /** A counter or state of the server. */
    long status(String name) {
        return jdbc.sql("select variable_value from information_schema.global_status where variable_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** Waits until the server has cleaned up behind what was done before, so that the next one need not share with it. */
    void settle() {
        Waiting.until(
                "The server has cleaned up",
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                () -> status("innodb_history_list_length") < SETTLED);
    }

    @Override
    public void close() {
        Processes.stop(process);
    }
}
