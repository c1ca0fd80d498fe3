package io.afters.promotions;

import io.afters.shared.Amounts;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to apply a code to what.
 *
 * @param customerId the platform's
 * @param orderId the platform's; null: not known yet, which is enough to validate
 * @param orderTotal in the account's currency; null: not known, which no minimum order price is satisfied with
 */
public record Checkout(
        String customerId,
        @Nullable String orderId,
        @Nullable BigDecimal orderTotal) {

    /** What is wrong with it, by the fields of the API. */
    Problems problems(Currency currency, boolean orderNeeded) {
        var problems = new Problems();
        Text.checkId(problems, "customerId", customerId);
        if (orderNeeded || orderId != null) {
            Text.checkId(problems, "orderId", orderId);
        }
        Amounts.check(problems, "orderTotal", orderTotal, currency);
        return problems;
    }
}
