package io.afters.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One MariaDB server inside this process' data folder. Started again by itself should it die; see
 * {@link SharedDatabases}.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** Database and user have the same name. */
    static final String NAME = "afters";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** Long enough for the recovery of a full redo log on a slow disk. */
    private static final Duration STARTING = Duration.ofMinutes(3);
    /** A crash loop may not eat the machine. */
    private static final Duration PAUSE_BEFORE_RESTART = Duration.ofSeconds(3);

    private static final int ACCESS_DENIED = 1045;

    private final DataFolder folder;
    private final ServerFiles files;
    private final DatabaseSettings settings;
    private final int port;
    private final String password;
    private ServerProcess process;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, ServerFiles files, DatabaseSettings settings)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.files = files;
        this.settings = settings;
        this.port = freePort();
        this.password = randomPassword();
        this.process = launch(settings.disposable());
    }

    /** Starts the server on this folder, taking the folder and ending a server that a killed process left there. */
    static EmbeddedDatabase start(Path path, DatabaseSettings settings) {
        if (!settings.disposable()) {
            DataFolder.refuseTemporary(path);
        }
        DataFolder folder = DataFolder.claim(path);
        try {
            ServerProcess.leftBehind(folder).ifPresent(stale -> {
                log.warn("Stopping the MariaDB (process {}) that a killed Afters left behind", stale.pid());
                stale.stop();
            });
            ServerFiles files = ServerFiles.unpackedIn(settings.serverFilesFor(folder.path()));
            files.install(folder.database());
            return new EmbeddedDatabase(folder, files, settings);
        } catch (IOException e) {
            folder.close();
            throw new DatabaseRefusal(
                    "The embedded MariaDB can't be started in %s: %s.".formatted(folder.path(), e.getMessage()), e);
        } catch (InterruptedException e) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new DatabaseRefusal("The start of the embedded MariaDB was interrupted.", e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME;
    }

    String password() {
        return password;
    }

    Path folder() {
        return folder.path();
    }

    /** The process id of the server. */
    synchronized long pid() {
        return process.pid();
    }

    @Override
    public synchronized void close() {
        closed = true;
        process.stop();
        folder.close();
        log.debug("MariaDB stopped");
    }

    private synchronized void restart() {
        if (closed) {
            return;
        }
        log.error("MariaDB ended unexpectedly; starting it again (its own words: {})", folder.log());
        try {
            process = launch(false);
        } catch (IOException | DatabaseRefusal e) {
            log.error("MariaDB could not be started again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerProcess launch(boolean emptied) throws IOException, InterruptedException {
        keepOneOldLog();
        Files.createDirectories(folder.temporary());
        writeInitFile(emptied);
        ServerProcess launched = ServerProcess.start(files.server(settings.serverOptions(folder, port)), folder);
        try {
            awaitFirstConnection(launched);
        } catch (DatabaseRefusal e) {
            launched.stop();
            throw e;
        } finally {
            Files.deleteIfExists(folder.initFile());
        }
        launched.onExit(() -> CompletableFuture.delayedExecutor(PAUSE_BEFORE_RESTART.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::restart));
        return launched;
    }

    private void awaitFirstConnection(ServerProcess launched) throws InterruptedException {
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (launched.isAlive() && System.nanoTime() < deadline) {
            try (Connection first =
                    DriverManager.getConnection(url() + "?connectTimeout=1000&socketTimeout=20000", NAME, password)) {
                log.debug("MariaDB answers on port {}: {}", port, first);
                return;
            } catch (SQLException e) {
                if (e.getErrorCode() == ACCESS_DENIED) {
                    break;
                }
            }
            Thread.sleep(20);
        }
        throw new DatabaseRefusal("The embedded MariaDB did not start%s (all of its words: %s)."
                .formatted(folder.reason(), folder.log()));
    }

    /** Each start makes a new password, so none is kept anywhere. */
    private void writeInitFile(boolean emptied) throws IOException {
        String drop = emptied ? "DROP DATABASE IF EXISTS " + NAME + ";" : "";
        List<String> statements = Stream.of(
                        drop,
                        "CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;",
                        "CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1';",
                        "ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                        "GRANT ALL ON %1$s.* TO '%1$s'@'127.0.0.1';")
                .map(statement -> statement.formatted(NAME))
                .filter(statement -> !statement.isEmpty())
                .toList();
        Files.deleteIfExists(folder.initFile());
        if (folder.path().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    folder.initFile(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(folder.initFile(), statements);
    }

    private void keepOneOldLog() throws IOException {
        if (Files.exists(folder.log())) {
            Path old = folder.log().resolveSibling("mariadb.old.log");
            Files.move(folder.log(), old, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
