package io.afters.accounts;

import io.afters.shared.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes when keys are used, apart from what the audit trail tells of them. */
@Component
class ApiKeysSql {
    private final JdbcClient jdbc;

    ApiKeysSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void used(ApiKey key, Instant now) {
        jdbc.sql("update api_key set last_used_at = ? where id = ? and account_id = ?")
                .params(SqlTime.of(now), key.id(), key.accountId())
                .update();
    }
}
