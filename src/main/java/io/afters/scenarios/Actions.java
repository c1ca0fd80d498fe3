package io.afters.scenarios;

import io.afters.shared.Problems;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What a task does, in this order: generate a promo code, add cashback, send a message. At least one is on. */
public record Actions(
        @Nullable PromoCodeAction promoCode,
        @Nullable CashbackAction cashback,
        @Nullable MessageAction message) {

    void check(Problems problems, Currency currency) {
        if (promoCode == null && cashback == null && message == null) {
            problems.add("actions", "must have one action at least");
        }
        if (promoCode != null) {
            promoCode.check(problems);
        }
        if (cashback != null) {
            cashback.check(problems, currency);
        }
        if (message != null) {
            message.check(problems);
        }
    }
}
