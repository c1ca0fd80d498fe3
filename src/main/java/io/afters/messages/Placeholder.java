package io.afters.messages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** A value that a text can show. */
public enum Placeholder {
    USER_NAME("userName"),
    PROMO_CODE("promoCode"),
    PROMO_CODE_EXPIRES_AT("promoCodeExpiresAt"),
    CASHBACK_AMOUNT("cashbackAmount"),
    ORDER_NUMBER("orderNumber"),
    ORDER_TOTAL("orderTotal"),
    COMPANY_NAME("companyName");

    private final String text;

    Placeholder(String text) {
        this.text = text;
    }

    /** As written between the braces. */
    public String text() {
        return text;
    }

    static Optional<Placeholder> of(String text) {
        return Arrays.stream(values()).filter(p -> p.text.equals(text)).findFirst();
    }

    /** The placeholder that somebody who wrote this most likely meant. */
    static Placeholder closestTo(String text) {
        var written = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .min(Comparator.comparing((Placeholder p) -> !p.small().contains(written))
                        .thenComparingInt(p -> distance(p.small(), written)))
                .orElseThrow();
    }

    private String small() {
        return text.toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
