package io.afters.promotions;

import io.afters.database.Transactions;
import io.afters.shared.Tick;
import org.springframework.stereotype.Component;

/**
 * Marks codes whose own time has run out. Only lists by status go by the mark: whether a code may be redeemed is said by its
 * times alone, and what is not marked yet is found by them.
 */
@Component
public class CodeLapses {
    private static final int BATCH = 1_000;

    private final CodeLapsesSql sql;
    private final Transactions transactions;

    CodeLapses(CodeLapsesSql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Marks one batch. How many; 0: none is left, or others have all of them in hand. */
    public int lapseSome(Tick tick) {
        // Mostly nothing has lapsed: that is found out without a transaction.
        var candidates = sql.ended(tick.to(), BATCH);
        return candidates.isEmpty() ? 0 : transactions.inNew(() -> sql.lapse(candidates));
    }
}
