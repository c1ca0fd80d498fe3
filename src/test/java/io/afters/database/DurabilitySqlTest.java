package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class DurabilitySqlTest {

    private final JdbcTemplate jdbc = mock();

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void aDatabaseThatMayForgetIsReported(int flush, CapturedOutput output) {
        when(jdbc.queryForObject(anyString(), eq(Integer.class))).thenReturn(flush);
        new DurabilitySql(jdbc).check();
        assertThat(output).contains("innodb_flush_log_at_trx_commit = " + flush);
    }

    @Test
    void aDurableOneIsNot(CapturedOutput output) {
        when(jdbc.queryForObject(anyString(), eq(Integer.class))).thenReturn(1);
        new DurabilitySql(jdbc).check();
        assertThat(output).doesNotContain("innodb_flush_log_at_trx_commit");
    }
}
