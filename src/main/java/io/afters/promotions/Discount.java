package io.afters.promotions;

import io.afters.shared.Amounts;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a code gives.
 *
 * @param value a percentage, or an amount in the account's currency; null for the other types
 * @param gift what is given, in words; null for all types but {@link Type#GIFT}
 */
public record Discount(
        Type type, @Nullable BigDecimal value, @Nullable String gift) {
    private static final int LONGEST_GIFT = 200;

    /** The kinds of discounts. */
    public enum Type {
        PERCENT,
        FIXED,
        FREE_DELIVERY,
        GIFT;

        /** Whether a discount of this type has a value. */
        public boolean hasValue() {
            return this == PERCENT || this == FIXED;
        }
    }

    public Discount {
        gift = gift == null || gift.isBlank() ? null : gift.strip();
    }

    /** The same discount with its value as people write it: as many decimals as the currency has, or two for a percentage. */
    public Discount in(Currency currency) {
        if (value == null) {
            return this;
        }
        return new Discount(type, type == Type.PERCENT ? value.setScale(2) : Amounts.in(currency, value), gift);
    }

    void check(Problems problems, Currency currency) {
        // An input may leave the type out.
        if (problems.require(type, "discount.type")) {
            checkValue(problems, currency);
            checkGift(problems);
        }
    }

    private void checkValue(Problems problems, Currency currency) {
        if (!type.hasValue()) {
            if (value != null) {
                problems.add("discount.value", "must be left out for " + type);
            }
        } else if (value == null) {
            problems.add("discount.value", "is required for " + type);
        } else if (type == Type.PERCENT) {
            Amounts.checkPercent(problems, "discount.value", value);
        } else if (value.signum() == 0) {
            problems.add("discount.value", "must be more than 0");
        } else {
            Amounts.check(problems, "discount.value", value, currency);
        }
    }

    private void checkGift(Problems problems) {
        if (type == Type.GIFT) {
            Text.checkName(problems, "discount.gift", gift, LONGEST_GIFT);
        } else if (gift != null) {
            problems.add("discount.gift", "must be left out for " + type);
        }
    }
}
