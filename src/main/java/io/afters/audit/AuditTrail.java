package io.afters.audit;

import io.afters.accounts.Caller;
import io.afters.audit.AuditEntry.FromTo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who changed what, when. Entities write themselves ({@link Audited}); what is changed by SQL is told here. */
@Component
public class AuditTrail {
    private final AuditSql sql;
    private final Clock clock;

    AuditTrail(AuditSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes an action, as part of the present transaction. */
    public void tell(Caller by, String action, String subject, String subjectId) {
        tell(by, action, subject, subjectId, Map.of());
    }

    /** Notes an action with what it changed, or was about, as part of the present transaction. */
    public void tell(Caller by, String action, String subject, String subjectId, Map<String, FromTo> changes) {
        sql.insert(AuditEntry.fresh(by.accountId(), clock.instant(), by, action, subject, subjectId, changes));
    }

    /** The newest hundred entries about one thing, newest first. */
    public List<AuditEntry> of(long accountId, String subject, String subjectId) {
        return sql.of(accountId, subject, subjectId);
    }

    /** Newest first: those with ids below this one. */
    public List<AuditEntry> find(long accountId, AuditQuery query, long before, int most) {
        return sql.list(accountId, query, before, most);
    }

    /** How many entries there are; counting ends at this many. */
    public int count(long accountId, AuditQuery query, int most) {
        return sql.count(accountId, query, most);
    }
}
