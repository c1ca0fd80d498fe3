package io.afters.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param actor who: {@code staff:…}, {@code key:…} or {@code system}
 * @param action CREATED, CHANGED, DELETED, or a verb of the subject such as CANCELLED
 * @param subject what kind of thing, such as {@code Scenario}
 * @param changes from which value to which, by field; empty where the action says it all
 */
public record AuditEntry(
        long accountId,
        Instant at,
        String actor,
        String action,
        String subject,
        String subjectId,
        Map<String, FromTo> changes) {

    /** What a field was and became, as text; null: nothing. */
    public record FromTo(@Nullable String from, @Nullable String to) {}
}
