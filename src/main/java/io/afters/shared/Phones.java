package io.afters.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;

/** Phones in any notation. */
public final class Phones {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;

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

    /** A LIKE pattern that finds stored phones by what a person typed: a whole phone, or a part of one. */
    public static String searchPattern(String text, String country) {
        var digits = text.replaceAll("[^0-9]", "");
        // A pattern that no phone matches: fewer digits would find half of the customers.
        return e164(text, country).orElse(digits.length() < 4 ? "" : "%" + digits + "%");
    }
}
