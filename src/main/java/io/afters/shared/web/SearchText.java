package io.afters.shared.web;

import io.afters.shared.Problems;
import io.afters.shared.Text;
import org.jspecify.annotations.Nullable;

/** What callers search for. */
public final class SearchText {
    private static final int LONGEST = 256;

    private SearchText() {}

    /** The text without blanks around it; null when nothing is searched for. Refuses what is longer than 256 characters. */
    public static @Nullable String read(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var problems = new Problems();
        Text.checkLine(problems, field, text, LONGEST);
        problems.throwIfAny();
        return text.strip();
    }
}
