package io.afters.messages;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which translation a customer gets. */
public final class Languages {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private Languages() {}

    /** Whether this is a language tag such as {@code en} or {@code pt-BR}. */
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /** The text in the customer's language, else in the account's, else in whichever comes first by its tag. */
    static String choose(Map<String, String> translations, @Nullable String customers, String accounts) {
        var texts = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        texts.putAll(translations);
        var own = in(texts, customers);
        if (own != null) {
            return own;
        }
        var common = in(texts, accounts);
        return common != null ? common : texts.firstEntry().getValue();
    }

    private static @Nullable String in(Map<String, String> texts, @Nullable String language) {
        if (language == null) {
            return null;
        }
        var exact = texts.get(language);
        var dash = language.indexOf('-');
        return exact != null || dash < 0 ? exact : texts.get(language.substring(0, dash));
    }
}
