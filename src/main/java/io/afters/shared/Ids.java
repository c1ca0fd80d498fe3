package io.afters.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** Our ids as the API writes them: opaque strings to others. */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,17}");

    private Ids() {}

    /** The id that the text stands for; empty when no thing of ours can have it. */
    public static Optional<Long> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    public static String format(long id) {
        return Long.toString(id);
    }
}
