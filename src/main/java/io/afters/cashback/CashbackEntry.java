package io.afters.cashback;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a customer's ledger: never changed, never removed. The amount is in the account's currency, never 0. */
public record CashbackEntry(
        long accountId,
        long customerId,
        BigDecimal amount,
        Instant at,
        @Nullable Long taskId,
        String reason) {}
