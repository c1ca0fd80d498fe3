package io.afters.cashback;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ledger of all customers' cashback. A task has at most one entry. */
@Component
public class CashbackLedger {
    private final CashbackSql sql;

    CashbackLedger(CashbackSql sql) {
        this.sql = sql;
    }

    /** Adds the entries as part of the present transaction. */
    public void add(List<CashbackEntry> entries) {
        if (!entries.isEmpty()) {
            sql.insert(entries);
        }
    }

    /** A customer's entries, newest first. */
    public List<CashbackEntry> entriesOf(long accountId, long customerId) {
        return sql.entries(accountId, customerId);
    }

    /** The sum of the entries. */
    public static BigDecimal balance(List<CashbackEntry> entries) {
        return entries.stream().map(CashbackEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
