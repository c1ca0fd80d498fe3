package io.afters.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;

/** A small database server of a test's own, which begins empty. */
final class Scratch {
    private static final Path SERVER_FILES = Path.of("target/test-data/server").toAbsolutePath();

    private Scratch() {}

    /** @param name of its folder; another one for each test that may run at the same time */
    static EmbeddedDatabase start(String name) {
        return EmbeddedDatabase.start(
                Path.of("target/test-" + name).toAbsolutePath(),
                new DatabaseSettings(DataSize.ofMegabytes(64), DataSize.ofMegabytes(32), true, SERVER_FILES));
    }

    static SingleConnectionDataSource connection(EmbeddedDatabase database) {
        return new SingleConnectionDataSource(database.url(), EmbeddedDatabase.NAME, database.password(), true);
    }

    static Connection of(SingleConnectionDataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Drops all tables. */
    static void empty(JdbcClient jdbc) {
        jdbc.sql("set foreign_key_checks = 0").update();
        jdbc.sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("drop table " + table).update());
        jdbc.sql("set foreign_key_checks = 1").update();
    }
}
