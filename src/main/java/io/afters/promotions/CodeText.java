package io.afters.promotions;

import io.afters.shared.Problems;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How codes are written: in capital letters, whatever a person typed. */
final class CodeText {
    private static final Pattern STORABLE = Pattern.compile("[A-Z0-9_-]{1,32}");
    private static final Pattern CHOSEN = Pattern.compile("[A-Za-z0-9_-]{3,32}");

    private CodeText() {}

    /**
     * The code that somebody means: without blanks around it, a to z as capitals, and nothing else folded, so that
     * look-alikes from other alphabets stay unknown. Empty when no code can be written like this.
     */
    static Optional<String> meant(String typed) {
        return Optional.of(capitals(typed.strip())).filter(STORABLE.asMatchPredicate());
    }

    /** Reports a name that can't be given to a code. */
    static void check(Problems problems, String field, @Nullable String chosen) {
        if (chosen == null || !CHOSEN.matcher(chosen).matches()) {
            problems.add(field, "must be 3 to 32 letters (A to Z), digits, - and _");
        }
    }

    static String capitals(String text) {
        var capitals = new StringBuilder(text.length());
        text.chars().forEach(c -> capitals.append((char) (c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)));
        return capitals.toString();
    }
}
