package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = DatabaseOnly.class, webEnvironment = WebEnvironment.NONE)
class EmbeddedDatabaseIT {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void itRunsWithTheSettingsThatThePromisesRestOn() {
        assertThat(setting("innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(setting("innodb_snapshot_isolation")).isEqualTo("1");
        assertThat(setting("transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(setting("character_set_database")).isEqualTo("utf8mb4");
        assertThat(setting("collation_database")).isEqualTo("utf8mb4_nopad_bin");
        assertThat(setting("time_zone")).isIn("UTC", "+00:00");
        assertThat(setting("innodb_lock_wait_timeout")).isEqualTo("10");
        assertThat(setting("innodb_buffer_pool_size")).isEqualTo("" + 256 * 1024 * 1024);
        assertThat(setting("bind_address")).isEqualTo("127.0.0.1");
        assertThat(setting("skip_name_resolve")).isEqualTo("1");
        assertThat(setting("sql_mode")).contains("STRICT_TRANS_TABLES");
        assertThat(setting("optimizer_switch")).contains("index_merge_intersection=off");
    }

    private String setting(String name) {
        return jdbc.queryForObject("select @@" + name, String.class);
    }
}
