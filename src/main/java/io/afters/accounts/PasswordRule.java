package io.afters.accounts;

import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which passwords staff may choose: long ones, that are not the first that somebody else would try. */
final class PasswordRule {
    static final int SHORTEST = 12;
    /** In characters as Java counts them: no sign-in takes more. */
    static final int LONGEST = 256;

    private static final int FEWEST_DIFFERENT = 5;
    /** Of at least twelve characters once digits and signs at the end are left away or not. */
    private static final Set<String> COMMON = Set.of(
            "administrator",
            "changemechangeme",
            "iloveyouiloveyou",
            "letmeinletmein",
            "passwordpassword",
            "qwertyqwerty",
            "welcomewelcome");

    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "йцукенгшщзхїфівапролджєячсмитьбю",
            "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя");
    private static final Set<String> BEGINNINGS =
            Set.of("password", "qwerty", "welcome", "admin", "letmein", "пароль", "afters");

    private PasswordRule() {}

    /** Reports why this member can't have the password. */
    static void check(Problems problems, String field, String password, StaffMember member) {
        if (Text.length(password) < SHORTEST) {
            problems.add(field, "must be at least " + SHORTEST + " characters");
        } else if (password.length() > LONGEST) {
            problems.add(field, "must be at most " + LONGEST + " characters");
        } else if (isOwn(password, member)) {
            problems.add(field, "must not be the name or the e-mail");
        } else if (isEasy(password)) {
            problems.add(field, "must not be so easy to guess");
        }
    }

    private static boolean isOwn(String password, StaffMember member) {
        var email = member.email();
        return Stream.of(email, email.substring(0, Math.max(0, email.indexOf('@'))), member.name())
                .map(PasswordRule::bare)
                .anyMatch(bare(password)::equals);
    }

    private static boolean isEasy(String password) {
        var bare = bare(password);
        var letters = bare.replaceAll("[\\d\\p{Punct}]+$", "");
        return password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || COMMON.contains(bare)
                || COMMON.contains(letters)
                // "password" and a year is as good as "password"
                || BEGINNINGS.contains(letters)
                || Stream.concat(ROWS.stream(), ROWS.stream().map(PasswordRule::backwards))
                        .anyMatch(row -> row.contains(bare) || (letters.length() > 3 && row.contains(letters)));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private static String backwards(String row) {
        return new StringBuilder(row).reverse().toString();
    }
}
