package io.afters.audit;

import io.afters.accounts.Caller;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param id 0: not stored yet
 * @param actor who: {@code staff:…}, {@code key:…} or {@code system}
 * @param staffId the member who did it; null: no person
 * @param action CREATED, CHANGED, DELETED, or a verb of the subject such as CANCELLED
 * @param subject what kind of thing, such as {@code Scenario}
 * @param changes from which value to which, by field; empty where the action says it all
 */
public record AuditEntry(
        long id,
        long accountId,
        Instant at,
        String actor,
        @Nullable Long staffId,
        String action,
        String subject,
        String subjectId,
        Map<String, FromTo> changes) {

    /** What a field was and became, as text; null: nothing. */
    public record FromTo(@Nullable String from, @Nullable String to) {}

    /** An entry that is still to be stored; without a caller it was the system. */
    static AuditEntry fresh(
            long accountId,
            Instant at,
            @Nullable Caller by,
            String action,
            String subject,
            String subjectId,
            Map<String, FromTo> changes) {
        return new AuditEntry(
                0,
                accountId,
                at,
                by == null ? "system" : by.label(),
                by == null ? null : by.staffId(),
                action,
                subject,
                subjectId,
                changes);
    }
}
