package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleasedMigrationsTest {
    private final List<MigrationFile> migrations = MigrationFile.all();

    ReleasedMigrationsTest() throws IOException {}

    @Test
    void aReleasedMigrationIsNeverEdited() throws IOException {
        var released = new LinkedHashMap<String, String>();
        Releases.all().forEach(release -> released.putAll(release.migrations()));
        var found = new LinkedHashMap<String, String>();
        migrations.stream().limit(released.size()).forEach(file -> found.put(file.name(), file.sha256()));

        assertThat(found)
                .as("Nodes that have applied it refuse to start with another one: add a migration instead")
                .containsExactlyEntriesOf(released);
    }

    @Test
    void versionsFollowEachOther() {
        assertThat(migrations)
                .extracting(MigrationFile::version)
                .isEqualTo(IntStream.rangeClosed(1, migrations.size()).boxed().toList());
    }

    @Test
    void eachReleaseHasANameAndACommit() throws IOException {
        assertThat(Releases.all()).isNotEmpty().allSatisfy(release -> {
            assertThat(release.name()).matches("[a-z0-9.-]+");
            assertThat(release.commit()).matches("[0-9a-f]{40}");
        });
        assertThat(Releases.all()).extracting(Releases.Release::name).doesNotHaveDuplicates();
    }
}
