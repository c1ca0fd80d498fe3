package io.afters.promotions;

import io.afters.audit.AuditEntry.FromTo;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which codes of a campaign are asked for; null: whichever.
 *
 * @param customerId ours
 * @param part letters that the code contains, as somebody typed them
 * @param assignedFrom the first moment at which it may have become somebody's; with one of both, nobody's codes are left out
 * @param assignedUntil the first moment at which it may not any more
 */
public record CodeSearch(
        @Nullable CodeStatus status,
        @Nullable Long customerId,
        @Nullable String part,
        @Nullable Instant assignedFrom,
        @Nullable Instant assignedUntil) {
    public static final CodeSearch ALL = new CodeSearch(null, null, null);

    public CodeSearch {
        part = part == null || part.isBlank() ? null : CodeText.capitals(part.strip());
    }

    public CodeSearch(@Nullable CodeStatus status, @Nullable Long customerId, @Nullable String part) {
        this(status, customerId, part, null, null);
    }

    /** Whether no code can be written like this. */
    boolean findsNothing() {
        return part != null && CodeText.meant(part).isEmpty();
    }

    /** Whether it matters when codes became somebody's. Such codes are listed by that time, all others by their age. */
    boolean byAssignment() {
        return assignedFrom != null || assignedUntil != null;
    }

    /** What is asked for, as the audit trail tells it. */
    Map<String, FromTo> told() {
        var told = new TreeMap<String, FromTo>();
        tell(told, "status", status);
        tell(told, "customerId", customerId);
        tell(told, "q", part);
        tell(told, "assignedFrom", assignedFrom);
        tell(told, "assignedUntil", assignedUntil);
        return told;
    }

    private static void tell(Map<String, FromTo> told, String field, @Nullable Object value) {
        if (value != null) {
            told.put(field, new FromTo(null, Objects.toString(value)));
        }
    }
}
