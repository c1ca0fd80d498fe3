package io.afters.accounts;

import io.afters.shared.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes sign-ins, apart from what the audit trail tells of staff. */
@Component
class StaffSql {
    private final JdbcClient jdbc;

    StaffSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void signedIn(StaffMember member, Instant now) {
        jdbc.sql("update staff_member set last_sign_in_at = ? where id = ? and account_id = ?")
                .params(SqlTime.of(now), member.id(), member.accountId())
                .update();
    }
}
