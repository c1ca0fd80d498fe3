package io.afters.audit;

import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail in the database: added to, never changed. */
@Component
class AuditSql {
    private static final TypeReference<Map<String, AuditEntry.FromTo>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(AuditEntry entry) {
        jdbc.sql("insert into audit_entry (account_id, at, actor, action, subject, subject_id, changes)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.accountId(),
                        SqlTime.of(entry.at()),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.subjectId(),
                        json.writeValueAsString(entry.changes()))
                .update();
    }

    List<AuditEntry> list(long accountId, long before, int most) {
        return jdbc.sql("select * from audit_entry where account_id = ? and id < ? order by id desc limit ?")
                .params(accountId, before, most)
                .query((row, n) -> entry(row))
                .list();
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("account_id"),
                SqlTime.get(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("subject_id"),
                json.readValue(row.getString("changes"), CHANGES));
    }
}
