package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.messages.Placeholder;
import io.afters.shared.Amounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is put in for the placeholders of a message. What is not known is left out. */
record MessageValues(
        Account account,
        Actions actions,
        @Nullable String name,
        @Nullable String orderNumber,
        @Nullable BigDecimal orderTotal,
        Instant at) {
    /** Numbers only: it reads the same in every language, and keeps a text in GSM-7. */
    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    Map<Placeholder, String> of(Effects effects) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        put(values, Placeholder.USER_NAME, name);
        put(values, Placeholder.ORDER_NUMBER, orderNumber);
        put(values, Placeholder.ORDER_TOTAL, shown(orderTotal));
        put(values, Placeholder.COMPANY_NAME, account.name());
        put(values, Placeholder.CASHBACK_AMOUNT, shown(effects.cashback()));
        put(values, Placeholder.PROMO_CODE, effects.promoCode());
        var action = actions.promoCode();
        if (action != null && effects.promoCode() != null) {
            var expiry = action.expiration().after(at, account.zone());
            put(values, Placeholder.PROMO_CODE_EXPIRES_AT, EXPIRY.format(expiry.atZone(account.zone())));
        }
        return values;
    }

    private @Nullable String shown(@Nullable BigDecimal amount) {
        var rounded = Amounts.inOrNull(account.currency(), amount);
        return rounded == null ? null : rounded.toPlainString();
    }

    private static void put(Map<Placeholder, String> values, Placeholder placeholder, @Nullable String value) {
        if (value != null) {
            values.put(placeholder, value);
        }
    }
}
