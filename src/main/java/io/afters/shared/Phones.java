package io.afters.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
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
        if (digits.length() < FEWEST_DIGITS
                || digits.length() > MOST_DIGITS + 2
                || text.length() > LONGEST
                || !text.matches("[-+()/. 0-9\\u00a0]+")) {
            return new Part(Set.of(), Optional.empty());
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
        return new Part(
                beginnings,
                text.contains("+") || digits.length() > MOST_DIGITS
                        ? Optional.empty()
                        : Optional.of(new StringBuilder(digits).reverse().toString()));
    }

    /**
     * A part of a phone.
     *
     * @param beginnings how the stored phone may begin, in E.164
     * @param ending the digits with which it may end, the last one first; empty: it begins with a plus
     */
    public record Part(Set<String> beginnings, Optional<String> ending) {}
}
