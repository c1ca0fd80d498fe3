package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How a start changes the schema, with migrations of this test's own. */
class MigrationIT {
    private static EmbeddedDatabase database;
    private static DataSource connections;
    private static JdbcClient jdbc;

    private final MigrationSettings settings = new MigrationSettings();

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() {
        database = Scratch.start("migration");
        // What our connections have, only shorter
        connections = new DriverManagerDataSource(
                database.url() + "?socketTimeout=1000&sessionVariables=idle_transaction_timeout=1",
                EmbeddedDatabase.NAME,
                database.password());
        jdbc = JdbcClient.create(connections);
    }

    @AfterAll
    static void end() {
        database.close();
    }

    @BeforeEach
    void first() throws IOException {
        Scratch.empty(jdbc);
        write("V1__first.sql", "create table dish (id int not null primary key)");
        start();
    }

    @Test
    void anOlderVersionLeavesALaterSchemaAsItIs() throws IOException {
        write("V2__second.sql", "alter table dish wait 1 add column if not exists note text null");
        start();
        Files.delete(folder.resolve("V2__second.sql"));

        start();

        assertThat(versions()).containsExactly("1", "2");
        assertThat(columns()).contains("note");
    }

    @Test
    void aReleasedMigrationThatWasEditedIsRefused() throws IOException {
        write("V1__first.sql", "create table dish (id bigint not null primary key)");

        assertThatThrownBy(this::start).isInstanceOf(FlywayException.class).hasMessageContaining("checksum");
    }

    @Test
    void aTableThatSomebodyHoldsIsTriedAgain() throws Exception {
        write("V2__second.sql", """
                create table if not exists menu (id int not null primary key);
                alter table dish wait 0 add column if not exists note text null""");
        CompletableFuture<Void> start;
        try (var holder = connections.getConnection();
                var statement = holder.createStatement()) {
            statement.execute("set session idle_transaction_timeout = 0");
            holder.setAutoCommit(false);
            statement.execute("select * from dish");
            start = CompletableFuture.runAsync(this::start);
            await().until(() -> jdbc.sql("select count(*) from flyway_schema_history where success = 0")
                            .query(Integer.class)
                            .single()
                    == 1);
            holder.rollback();
        }
        start.get(20, TimeUnit.SECONDS);

        assertThat(versions()).containsExactly("1", "2");
        assertThat(columns()).contains("note");
    }

    @Test
    void whatBrokeOffBeginsAnewAtTheNextStart() throws IOException {
        write("V2__second.sql", "create table if not exists menu (id int not null primary key);\nselect nonsense");
        assertThatThrownBy(this::start).isInstanceOf(FlywayException.class);

        write("V2__second.sql", "create table if not exists menu (id int not null primary key);\nselect 1");
        start();

        assertThat(versions()).containsExactly("1", "2");
    }

    @Test
    void aLongStatementIsNotTakenForAStalledLink() throws IOException {
        write("V2__second.sql", "do sleep(2.5);\ncreate table if not exists menu (id int not null primary key)");

        start();

        assertThat(versions()).containsExactly("1", "2");
    }

    private void start() {
        var flyway = Flyway.configure()
                .dataSource(connections)
                .locations("filesystem:" + folder)
                .callbacks(settings.statementsOfMigrationsTakeTheirTime())
                .load();
        settings.oneNodeMigrates(
                        new OneAtATime(new TurnSql(connections)), new Migration(new BrokenMigrationsSql(connections)))
                .migrate(flyway);
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql);
    }

    private List<String> versions() {
        return jdbc.sql("select version from flyway_schema_history where success order by installed_rank")
                .query(String.class)
                .list();
    }

    private static List<String> columns() {
        return jdbc.sql("select column_name from information_schema.columns where table_schema = database()")
                .query(String.class)
                .list();
    }
}
