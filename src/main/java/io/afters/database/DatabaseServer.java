package io.afters.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.unit.DataSize;

/**
 * The embedded MariaDB as a process of its own, to try several nodes on one machine: {@code DatabaseServer DATA-FOLDER
 * [FOLDER-OF-MARIADB]}. It runs until it is told to stop; started again on its folder, it goes on with what is there.
 */
public final class DatabaseServer {
    private static final String CONNECTION = "database.properties";

    private DatabaseServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Path.of(args[0]).toAbsolutePath().normalize();
        var settings = new DatabaseSettings(
                DataSize.ofMegabytes(256),
                DataSize.ofMegabytes(256),
                false,
                args.length > 1 ? Path.of(args[1]).toAbsolutePath() : null);
        try {
            var database = EmbeddedDatabase.start(folder, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            tell(database);
        } catch (DatabaseRefusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    /** Writes down how nodes connect, in a file that Spring Boot reads; whole or not at all, and for its owner only. */
    private static void tell(EmbeddedDatabase database) throws IOException {
        var target = database.folder().resolve(CONNECTION);
        var written = Files.createTempFile(database.folder(), "connection", ".tmp");
        Files.write(
                written,
                List.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + EmbeddedDatabase.NAME,
                        "spring.datasource.password=" + database.password()));
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
