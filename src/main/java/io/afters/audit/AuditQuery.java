package io.afters.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail are looked for. Null: any.
 *
 * @param staffId the member who made the change
 * @param subject what kind of thing, such as {@code Scenario}
 */
public record AuditQuery(@Nullable Long staffId, @Nullable String subject) {
    /** The whole trail. */
    public static final AuditQuery ALL = new AuditQuery(null, null);
}
