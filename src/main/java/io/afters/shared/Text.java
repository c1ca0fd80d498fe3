package io.afters.shared;

import org.jspecify.annotations.Nullable;

/** Rules for text from outside. Lengths are in code points. */
public final class Text {
    private static final int LONGEST_ID = 128;

    private Text() {}

    /** The text without line breaks and control characters, trimmed and cut; null when nothing is left. */
    public static @Nullable String cleaned(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        var clean = new StringBuilder();
        text.codePoints()
                .filter(c -> !isControl(c) && !isLoneSurrogate(c))
                .limit(longest)
                .forEach(clean::appendCodePoint);
        var trimmed = clean.toString().strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Text::isControl);
    }

    /** Half a character, which no UTF-8 text can hold. */
    public static boolean hasLoneSurrogates(String text) {
        return text.codePoints().anyMatch(Text::isLoneSurrogate);
    }

    /** Reports a text that is blank, too long or not storable; a name is one line. */
    public static void checkName(Problems problems, String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            problems.add(field, "is required");
        } else {
            checkLine(problems, field, text, longest);
        }
    }

    /** Reports a single line of text that is too long or holds control characters. */
    public static void checkLine(Problems problems, String field, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        checkStorable(problems, field, text, longest);
        if (hasControls(text)) {
            problems.add(field, "must not contain line breaks or control characters");
        }
    }

    /** Reports a text, of any number of lines, that is too long or not storable. */
    public static void checkText(Problems problems, String field, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        checkStorable(problems, field, text, longest);
        if (hasControls(text.replaceAll("[\n\r\t]", ""))) {
            problems.add(field, "must not contain control characters other than line breaks and tabs");
        }
    }

    private static void checkStorable(Problems problems, String field, String text, int longest) {
        if (length(text) > longest) {
            problems.add(field, "must be at most " + longest + " characters");
        }
        if (hasLoneSurrogates(text)) {
            problems.add(field, "contains half a character (an unpaired surrogate)");
        }
    }

    /** Reports an id of another system that is missing, blank or not storable. It is kept exactly as sent. */
    public static void checkId(Problems problems, String field, @Nullable String id) {
        if (id == null || id.isBlank()) {
            problems.add(field, "is required");
        } else {
            checkLine(problems, field, id, LONGEST_ID);
        }
    }

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL || c == 0x2028 || c == 0x2029;
    }

    private static boolean isLoneSurrogate(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }
}
