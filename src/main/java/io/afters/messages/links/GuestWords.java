package io.afters.messages.links;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we ourselves say to guests, in the languages that we speak. */
public final class GuestWords {
    private static final List<String> SPOKEN = List.of("en", "uk");
    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private GuestWords() {}

    /** The guest's language, else the account's, else English. */
    public static Locale locale(@Nullable String guests, String accounts) {
        return Stream.of(guests, accounts, "en")
                .filter(Objects::nonNull)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    static String text(Locale locale, String key, Object... parameters) {
        var text = ResourceBundle.getBundle("i18n/guests", locale, NO_GUESSING).getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }
}
