package io.afters.scenarios;

import io.afters.shared.Amounts;
import io.afters.shared.Problems;
import io.afters.shared.Required;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds a fixed amount, or a percentage of the trigger order's total, to the customer's cashback. */
public record CashbackAction(Type type, BigDecimal value) {
    /** How the value is meant. */
    public enum Type {
        FIXED,
        PERCENT
    }

    public CashbackAction {
        Required.of("type", type).and("value", value).check();
    }

    /** The amount in the currency; empty when it is a percentage of a total that is not known. */
    Optional<BigDecimal> amountFor(@Nullable BigDecimal total, Currency currency) {
        return switch (type) {
            case FIXED -> Optional.of(Amounts.in(currency, value));
            case PERCENT -> Optional.ofNullable(total).map(t -> Amounts.percentOf(t, value, currency));
        };
    }

    void check(Problems problems, Currency currency) {
        if (type == Type.PERCENT) {
            Amounts.checkPercent(problems, "actions.cashback.value", value);
        } else if (value.signum() <= 0) {
            problems.add("actions.cashback.value", "must be more than 0");
        } else {
            Amounts.check(problems, "actions.cashback.value", value, currency);
        }
    }
}
