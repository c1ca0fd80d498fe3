package io.afters.shared;

import java.util.Locale;

/** Which form of a noun a whole number asks for. English knows two, Ukrainian three. */
public enum Plural {
    ONE,
    FEW,
    MANY;

    /** English has no {@link #FEW}. */
    public static Plural of(long number, Locale locale) {
        return locale.getLanguage().equals("uk") ? ukrainian(number) : number == 1 ? ONE : MANY;
    }

    private static Plural ukrainian(long number) {
        var teen = number % 100 / 10 == 1;
        if (teen) {
            return MANY;
        }
        return switch ((int) (number % 10)) {
            case 1 -> ONE;
            case 2, 3, 4 -> FEW;
            default -> MANY;
        };
    }

    /** As the keys of texts end. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
