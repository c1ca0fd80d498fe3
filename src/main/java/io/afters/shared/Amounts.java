package io.afters.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Rules for amounts of money. All amounts of an account are in its one currency. */
public final class Amounts {
    private static final int INTEGER_DIGITS = 11;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(INTEGER_DIGITS);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Amounts() {}

    /** The amount with the currency's number of decimals, rounded half up. */
    public static BigDecimal in(Currency currency, BigDecimal amount) {
        return amount.setScale(decimals(currency), RoundingMode.HALF_UP);
    }

    /** As {@link #in}, for an amount that may be unknown. */
    public static @Nullable BigDecimal inOrNull(Currency currency, @Nullable BigDecimal amount) {
        return amount == null ? null : in(currency, amount);
    }

    /** The amount with its currency named, such as {@code 25.90 UAH}. */
    public static String named(Currency currency, BigDecimal amount) {
        return in(currency, amount).toPlainString() + " " + currency.getCurrencyCode();
    }

    /** A percentage of the amount, rounded half up to the currency's minor unit. */
    public static BigDecimal percentOf(BigDecimal amount, BigDecimal percent, Currency currency) {
        return amount.multiply(percent).divide(HUNDRED, decimals(currency), RoundingMode.HALF_UP);
    }

    /** Reports an amount that is negative, too large, or finer than the currency's minor unit. */
    public static void check(Problems problems, String field, @Nullable BigDecimal amount, Currency currency) {
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0) {
            problems.add(field, "must not be negative");
        } else if (amount.compareTo(LIMIT) >= 0) {
            problems.add(field, "must be less than " + LIMIT.toPlainString());
        } else if (amount.scale() > decimals(currency)) {
            problems.add(
                    field, "must have at most " + decimals(currency) + " decimals in " + currency.getCurrencyCode());
        }
    }

    /** Reports a percentage outside of (0, 100] or finer than a hundredth. */
    public static void checkPercent(Problems problems, String field, BigDecimal percent) {
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            problems.add(field, "must be more than 0 and at most 100");
        } else if (percent.scale() > 2) {
            problems.add(field, "must have at most 2 decimals");
        }
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
