package io.afters.promotions;

import org.jspecify.annotations.Nullable;

/**
 * Which codes of a campaign are asked for; null: whichever.
 *
 * @param customerId ours
 * @param part letters that the code contains, as somebody typed them
 */
public record CodeSearch(
        @Nullable CodeStatus status,
        @Nullable Long customerId,
        @Nullable String part) {
    public static final CodeSearch ALL = new CodeSearch(null, null, null);

    public CodeSearch {
        part = part == null || part.isBlank() ? null : CodeText.capitals(part.strip());
    }

    /** Whether no code can be written like this. */
    boolean findsNothing() {
        return part != null && CodeText.meant(part).isEmpty();
    }
}
