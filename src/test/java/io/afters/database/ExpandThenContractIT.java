package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * During an upgrade, nodes of the release before work on the schema of this one. So a migration only adds, and takes away
 * only what the release before did not use any more.
 */
class ExpandThenContractIT {
    private static EmbeddedDatabase database;
    private static SingleConnectionDataSource connection;
    private static JdbcClient jdbc;

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() {
        database = Scratch.start("schema");
        connection = Scratch.connection(database);
        jdbc = JdbcClient.create(connection);
    }

    @AfterAll
    static void end() {
        connection.destroy();
        database.close();
    }

    @Test
    void theReleaseBeforeCanLiveWithEachMigrationSinceThen() throws IOException {
        empty();
        var released = Releases.last().migrations().keySet();
        var names = Releases.all().stream().map(Releases.Release::name).toList();
        var broken = new ArrayList<String>();
        for (var file : MigrationFile.all()) {
            var found = lostBy(file);
            if (!released.contains(file.name()) && file.version() > released.size() && !file.contracts(names)) {
                found.forEach(what -> broken.add(file.name() + ": " + what));
            }
        }
        assertThat(broken)
                .as("Expand first; what no release uses any more, a later one takes away. See CONTRIBUTING.md")
                .isEmpty();
    }

    @Test
    void aMigrationThatBrokeOffCanBeginAnewAndHoldsUpNobody() throws IOException {
        empty();
        var released = Releases.last().migrations().size();
        for (var file : MigrationFile.all()) {
            apply(file);
            if (file.version() > released) {
                var once = SchemaShape.of(jdbc);
                apply(file);
                assertThat(SchemaShape.of(jdbc)).as(file.name()).isEqualTo(once);
                assertThat(file.mayHoldUpEverybody())
                        .as("ALTER TABLE t WAIT 2 ... in " + file.name())
                        .isFalse();
            }
        }
        assertThat(SchemaShape.of(jdbc).columns()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table dish                                                    | dish.id is gone
            alter table dish drop column note                                  | dish.note is gone
            alter table dish rename column note to remark                      | dish.note is gone
            rename table dish to meal                                          | dish.id is gone
            alter table dish modify note varchar(20)                           | dish.note was varchar(40)
            alter table dish modify price decimal(9,1)                         | dish.price was decimal(9,2)
            alter table dish modify size smallint not null default 1           | dish.size was int
            alter table dish modify size bigint not null                       | dish.size has no default any more
            alter table dish modify note varchar(40) not null default ''       | dish.note may no longer be null
            alter table dish modify note varchar(40) collate utf8mb4_general_ci | dish.note was varchar(40)
            alter table dish add column origin varchar(9) not null             | dish.origin is mandatory
            alter table dish add constraint cheap check (price < 9)            | dish.cheap may refuse
            alter table dish modify kind varchar(9) not null check (kind in ('SOUP')) | dish.kind may refuse
            create unique index dish_note on dish (note)                       | dish.dish_note may refuse
            alter table dish add constraint of_menu foreign key (size) references menu (id) | dish.of_menu may refuse
            """)
    void whatTheReleaseBeforeCanNotLiveWithIsFound(String change, String what) throws IOException {
        assertThat(lostBy(change)).anySatisfy(sentence -> assertThat(sentence).startsWith(what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table guest (id bigint not null primary key)",
                "alter table dish add column origin varchar(9) null",
                "alter table dish add column origin varchar(9) not null default 'HERE' check (origin in ('HERE', 'THERE'))",
                "alter table dish add column origin varchar(9) null, add unique key dish_origin (origin, note)",
                "alter table dish modify note varchar(80), modify price decimal(12,2), modify size bigint not null default 1",
                "alter table dish modify text mediumtext",
                "alter table dish modify kind varchar(9) not null check (kind in ('SOUP', 'CAKE', 'TEA'))",
                "create index dish_note on dish (note)",
                "drop index dish_size on dish"
            })
    void whatOnlyAddsIsRight(String change) throws IOException {
        assertThat(lostBy(change)).isEmpty();
    }

    @Test
    void whatARealReleaseNoLongerUsesMayGo() throws IOException {
        var contracting = file("-- Contracts what preview-7 no longer uses\nalter table dish wait 2 drop column note;");

        assertThat(contracting.contracts(List.of("preview-7"))).isTrue();
        assertThat(contracting.contracts(List.of("preview-6"))).isFalse();
        assertThat(file("alter table dish wait 2 drop column note;").contracts(List.of("preview-7")))
                .isFalse();
    }

    @Test
    void anAlterThatWaitsForEverIsFound() throws IOException {
        assertThat(file("create table a (id int);\nalter table dish\n    add x int;")
                        .mayHoldUpEverybody())
                .isTrue();
        assertThat(file("ALTER TABLE dish WAIT 2 add x int;").mayHoldUpEverybody())
                .isFalse();
    }

    private List<String> lostBy(String change) throws IOException {
        empty();
        for (var table : List.of("create table menu (id int not null primary key)", """
                create table dish (id int not null primary key, note varchar(40) null, price decimal(9,2) null,
                    size int not null default 1, text text null, key dish_size (size),
                    kind varchar(9) not null check (kind in ('SOUP', 'CAKE')))""")) {
            jdbc.sql(table).update();
        }
        return lostBy(file(change));
    }

    private static List<String> lostBy(MigrationFile file) {
        var before = SchemaShape.of(jdbc);
        apply(file);
        return before.lostIn(SchemaShape.of(jdbc));
    }

    private static void apply(MigrationFile file) {
        ScriptUtils.executeSqlScript(Scratch.of(connection), new FileSystemResource(file.path()));
    }

    private MigrationFile file(String sql) throws IOException {
        return new MigrationFile(Files.writeString(folder.resolve("V1__sample.sql"), sql));
    }

    private static void empty() {
        Scratch.empty(jdbc);
    }
}
