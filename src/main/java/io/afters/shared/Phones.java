package io.afters.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Phones in any notation. */
public final class Phones {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 15;

    private Phones() {}

    /** The phone in E.164, read as in this country (ISO 3166) where no country code is given; empty: it can't be one. */
    public static Optional<String> e164(String text, String country) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var number = LIBRARY.parse(text, country);
            return !number.hasExtension() && LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * What a person typed, as stored phones may begin or end: with or without the country's code, in any notation. Empty
     * when it is no part of a phone, or has fewer than four digits.
     */
    public static Part part(String text, String country) {
        var digits = text.replaceAll("[^0-9]", "");
        if (digits.length() < 4 || text.length() > LONGEST || !text.matches("[-+()/. 0-9\\u00a0]+")) {
            return new Part(Set.of(), "");
        }
        var beginnings = new TreeSet<String>();
        e164(text, country).ifPresent(beginnings::add);
        if (digits.startsWith("00")) {
            beginnings.add("+" + digits.substring(2));
        } else {
            beginnings.add("+" + digits);
            if (!text.contains("+")) {
                var national = digits.startsWith("0") ? digits.substring(1) : digits;
                beginnings.add("+" + LIBRARY.getCountryCodeForRegion(country) + national);
            }
        }
        return new Part(beginnings, digits);
    }

    /**
     * A part of a phone.
     *
     * @param beginnings how the stored phone may begin, in E.164
     * @param end digits with which it may end; empty: none
     */
    public record Part(Set<String> beginnings, String end) {
        public boolean isNone() {
            return beginnings.isEmpty();
        }
    }

    /** A LIKE pattern that finds stored phones by what a person typed: a whole phone, or a part of one. */
    public static String searchPattern(String text, String country) {
        var digits = text.replaceAll("[^0-9]", "");
        // A pattern that no phone matches: fewer digits would find half of the customers.
        return e164(text, country).orElse(digits.length() < 4 ? "" : "%" + digits + "%");
    }

    /**
     * How stored phones may begin, when a person typed the beginning of one: with its country code or as within this
     * country. Empty when there are too few digits to look for.
     */
    public static List<String> beginnings(String text, String country) {
        var digits = text.replaceAll("[^0-9]", "");
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS || !text.matches("[+0-9 ().\\-/]+")) {
            return List.of();
        }
        var whole = e164(text, country);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        var national = "+" + LIBRARY.getCountryCodeForRegion(country) + digits.replaceFirst("^0+", "");
        return text.strip().startsWith("+") ? List.of("+" + digits) : List.of("+" + digits, national);
    }

    /** The last digits of a phone, in reverse order, when that is what a person typed; empty: there are too few. */
    public static Optional<String> ending(String text) {
        var digits = text.replaceAll("[ ().\\-/]", "");
        return digits.matches("[0-9]{" + FEWEST_DIGITS + "," + MOST_DIGITS + "}")
                ? Optional.of(new StringBuilder(digits).reverse().toString())
                : Optional.empty();
    }
}
