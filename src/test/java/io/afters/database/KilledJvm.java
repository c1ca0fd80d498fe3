package io.afters.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A JVM of its own with an embedded database and one committed row; it says "ready" and waits to be killed. */
class KilledJvm {

    private KilledJvm() {}

    public static void main(String[] args) throws SQLException, IOException {
        var database = EmbeddedDatabase.start(Path.of(args[0]), EmbeddedDatabaseLifeIT.settings(Path.of(args[1])));
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.NAME, database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table survivor (id int primary key)");
            statement.execute("insert into survivor values (42)");
        }
        System.out.println("ready " + database.pid());
        var _ = System.in.read();
    }

    static Process start(Path data, Path serverFiles) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + EmbeddedDatabaseLifeIT.OWN_TEMPORARY,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledJvm.class.getName(),
                        data.toString(),
                        serverFiles.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
