package io.afters.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The MariaDB server of all nodes, with the process that starts it and starts it again. */
final class Database implements Servers {
    private final Path app;
    private final Path folder;
    /** Where its programs are unpacked. */
    private final Path programs;

    private Process process;
    private Properties connection;

    Database(Path app, Path folder) {
        // Unpacked once for all trials
        this(app, folder, folder.resolveSibling("server"));
    }

    Database(Path app, Path folder, Path programs) {
        this.app = app;
        this.folder = folder;
        this.programs = programs;
        this.process = launch();
        this.connection = awaitConnection();
    }

    String url() {
        return connection.getProperty("spring.datasource.url");
    }

    String password() {
        return connection.getProperty("spring.datasource.password");
    }

    @Override
    public int port() {
        return Integer.parseInt(url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    @Override
    public Map<String, String> environment(int port) {
        return Map.of(
                "SPRING_DATASOURCE_URL", url().replace(":" + port() + "/", ":" + port + "/"),
                "SPRING_DATASOURCE_USERNAME", connection.getProperty("spring.datasource.username"),
                "SPRING_DATASOURCE_PASSWORD", connection.getProperty("spring.datasource.password"));
    }

    @Override
    public JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(
                url() + "?connectionTimeZone=UTC&preserveInstants=true&allowMultiQueries=true",
                connection.getProperty("spring.datasource.username"),
                connection.getProperty("spring.datasource.password")));
    }

    /** Only the server: it is started again within seconds. */
    void killServer() {
        ProcessHandle.of(serverPid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The server and the process above it. */
    void kill() {
        var server = ProcessHandle.of(serverPid());
        process.destroyForcibly();
        server.ifPresent(ProcessHandle::destroyForcibly);
        Waiting.until(
                "The database is gone",
                Duration.ofSeconds(20),
                () -> !process.isAlive() && server.map(each -> !each.isAlive()).orElse(true));
    }

    @Override
    public void restart() {
        process = launch();
        connection = awaitConnection();
    }

    @Override
    public void stop() {
        process.destroy();
        Waiting.until("The database has stopped", Duration.ofMinutes(2), () -> !process.isAlive());
    }

    private long serverPid() {
        try {
            return Long.parseLong(
                    Files.readString(folder.resolve("mariadb.pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        try {
            Files.deleteIfExists(folder.resolve("database.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(Commands.java(app, folder));
        command.addAll(List.of(
                "-cp",
                app.resolve("afters.jar").toString(),
                "io.afters.database.DatabaseServer",
                folder.toString(),
                programs.toString()));
        return Commands.start(command, Map.of(), folder.resolve("database.log"));
    }

    private Properties awaitConnection() {
        var file = folder.resolve("database.properties");
        Waiting.until("The database has started", Duration.ofMinutes(3), () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The database has ended: "
                        + Commands.endOf(folder.resolve("database.log"))
                        + Commands.endOf(folder.resolve("mariadb.log")));
            }
            return Files.exists(file);
        });
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
