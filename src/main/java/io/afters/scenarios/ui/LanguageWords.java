package io.afters.scenarios.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names languages in the language of whoever looks. */
final class LanguageWords {
    private LanguageWords() {}

    /** Such as {@code Ukrainian} for {@code uk}. */
    static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(UI.getCurrent().getLocale());
    }

    /** The tags of all languages, by their names. */
    static List<String> all() {
        return Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(LanguageWords::name))
                .toList();
    }
}
