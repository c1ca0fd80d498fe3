package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OldDatabaseAnalyzerTest {
    private final OldDatabaseAnalyzer analyzer = new OldDatabaseAnalyzer();

    @Test
    void aServerWithoutASettingOfOursIsTooOld() {
        var refused = new IllegalStateException(
                "no pool", new SQLException("Unknown system variable 'innodb_snapshot_isolation'", "HY000", 1193));
        assertThat(analyzer.analyze(refused).getDescription())
                .isEqualTo(
                        "The database is too old, or not MariaDB: Afters needs MariaDB 10.11.8, 11.4.2, or a later one.");
    }

    @Test
    void anotherRefusalIsNotMistakenForAge() {
        var refused = new IllegalStateException("no pool", new SQLException("Access denied", "28000", 1045));
        assertThat(analyzer.analyze(refused)).isNull();
    }
}
