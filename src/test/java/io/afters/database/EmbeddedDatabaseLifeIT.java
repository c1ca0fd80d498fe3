package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

class EmbeddedDatabaseLifeIT {

    private static final Path SERVER_FILES = Path.of("target/test-data/server").toAbsolutePath();

    static final Path OWN_TEMPORARY = Path.of("target/test-data/tmp").toAbsolutePath();

    private final Path data = Path.of("target/test-data/with a space").toAbsolutePath();

    static DatabaseSettings settings(Path serverFiles) {
        return new DatabaseSettings(DataSize.ofMegabytes(64), DataSize.ofMegabytes(32), false, serverFiles);
    }

    private final String temporary = System.getProperty("java.io.tmpdir");

    @BeforeEach
    void begin() throws IOException {
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(OWN_TEMPORARY);
        // A checkout may itself lie in the system's temporary folder
        System.setProperty("java.io.tmpdir", OWN_TEMPORARY.toString());
    }

    @AfterEach
    void clear() throws IOException {
        System.setProperty("java.io.tmpdir", temporary);
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void afterAKillOfTheJvmTheNextStartFindsEverythingCommitted() throws Exception {
        Process jvm = KilledJvm.start(data, SERVER_FILES);
        try (var output = jvm.inputReader()) {
            ProcessHandle leftBehind = output.lines()
                    .filter(line -> line.startsWith("ready "))
                    .map(line -> Long.parseLong(line.substring("ready ".length())))
                    .findFirst()
                    .flatMap(ProcessHandle::of)
                    .orElseThrow();

            assertThatThrownBy(() -> start().close())
                    .isInstanceOf(DatabaseRefusal.class)
                    .hasMessageContaining("is in use by another Afters (process " + jvm.pid() + ")");

            jvm.destroyForcibly().waitFor();
            assertThat(leftBehind.isAlive()).isTrue();
            try (var database = start()) {
                assertThat(leftBehind.isAlive()).isFalse();
                assertThat(survivors(database)).isEqualTo(42);
            }
        } finally {
            jvm.destroyForcibly();
        }
    }

    @Test
    void aServerThatDiesIsStartedAgainAtTheSameAddressAndAForeignProcessIsLeftAlone() throws IOException {
        Process foreign = new ProcessBuilder("sleep", "60").start();
        Files.createDirectories(data);
        Files.writeString(data.resolve("mariadb.pid"), Long.toString(foreign.pid()));
        Files.createDirectories(data.resolve("mariadb.unfinished/mysql"));
        try (var database = start()) {
            assertThat(foreign.isAlive()).isTrue();

            ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(20)).until(() -> canConnect(database));
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void aFolderInsideTheOneForTemporaryFilesIsRefused() {
        Path inside = OWN_TEMPORARY.resolve("afters-data");
        assertThatThrownBy(() -> EmbeddedDatabase.start(inside, settings(SERVER_FILES)))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("inside the folder for temporary files");
        assertThat(inside).doesNotExist();
    }

    @Test
    void aServerThatDoesNotStartTellsTheReasonItself() throws IOException {
        Files.createDirectories(data.resolve("mariadb/ib_logfile0"));
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("did not start: InnoDB:")
                .hasMessageContaining("mariadb.log");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(data, settings(SERVER_FILES));
    }

    private static int survivors(EmbeddedDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.NAME, database.password());
                var rows = connection.createStatement().executeQuery("select id from survivor")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static boolean canConnect(EmbeddedDatabase database) {
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.NAME, database.password())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
