package io.afters.audit;

import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail in the database: added to, never changed. */
@Component
class AuditSql {
    private static final TypeReference<Map<String, AuditEntry.FromTo>> CHANGES = new TypeReference<>() {};

    private static final String FOUND = " where account_id = :account and id < :before"
            + " and (:staff is null or staff_id = :staff) and (:subject is null or subject = :subject)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(AuditEntry entry) {
        jdbc.sql("insert into audit_entry (account_id, at, actor, staff_id, action, subject, subject_id,"
                        + " changes) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(entry.accountId(), SqlTime.of(entry.at()), entry.actor())
                .param(entry.staffId())
                .params(entry.action(), entry.subject(), entry.subjectId(), json.writeValueAsString(entry.changes()))
                .update();
    }

    List<AuditEntry> list(long accountId, AuditQuery query, long before, int most) {
        return asked(jdbc.sql("select * from audit_entry" + FOUND + " order by id desc limit :most"), accountId, query)
                .param("before", before)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    List<AuditEntry> of(long accountId, String subject, String subjectId) {
        return jdbc.sql("select * from audit_entry where account_id = ? and subject = ? and subject_id = ?"
                        + " order by id desc limit 100")
                .params(accountId, subject, subjectId)
                .query((row, n) -> entry(row))
                .list();
    }

    int count(long accountId, AuditQuery query, int most) {
        return asked(
                        jdbc.sql("select count(*) from (select id from audit_entry" + FOUND + " limit :most) counted"),
                        accountId,
                        query)
                .param("before", Long.MAX_VALUE)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static StatementSpec asked(StatementSpec statement, long accountId, AuditQuery query) {
        return statement
                .param("account", accountId)
                .param("staff", query.staffId())
                .param("subject", query.subject());
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getLong("account_id"),
                SqlTime.get(row, "at"),
                row.getString("actor"),
                row.getObject("staff_id", Long.class),
                row.getString("action"),
                row.getString("subject"),
                row.getString("subject_id"),
                json.readValue(row.getString("changes"), CHANGES));
    }
}
