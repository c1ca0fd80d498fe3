package io.afters.shared.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that the domain says in English, and the keys of the texts that say the same in the languages of the screens. */
final class KnownSentences {
    private final Map<Pattern, String> known = new LinkedHashMap<>();
    private final String prefix;

    /** @param prefix of all keys */
    KnownSentences(String prefix) {
        this.prefix = prefix;
    }

    /** @param sentence a regular expression, whose groups are put into the text; of two that match the first one holds */
    void know(String sentence, String key) {
        known.put(Pattern.compile(sentence), prefix + key);
    }

    Optional<Found> match(String sentence) {
        return known.entrySet().stream()
                .map(each -> new Found(each.getValue(), each.getKey().matcher(sentence)))
                .filter(found -> found.match().matches())
                .findFirst();
    }

    /** A text, and what of the sentence is put into it. */
    record Found(String key, Matcher match) {
        Object[] parameters() {
            var groups = new Object[match.groupCount()];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = match.group(i + 1);
            }
            return groups;
        }
    }
}
