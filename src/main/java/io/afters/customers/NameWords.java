package io.afters.customers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a name, by whose beginnings customers are found. */
public final class NameWords {
    private static final int MOST = 10;
    private static final int LONGEST = 64;

    private NameWords() {}

    /** At most ten, each of at most 64 characters, each once. What is no letter or digit divides words. */
    public static List<String> of(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFC).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.codePointCount(0, word.length()) > LONGEST
                        ? word.substring(0, word.offsetByCodePoints(0, LONGEST))
                        : word)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
