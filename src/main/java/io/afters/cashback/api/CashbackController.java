package io.afters.cashback.api;

import io.afters.accounts.CurrentAccount;
import io.afters.cashback.CashbackLedger;
import io.afters.customers.Customers;
import io.afters.shared.Amounts;
import io.afters.shared.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A customer's cashback over HTTP. */
@RestController
class CashbackController {
    private final CashbackLedger ledger;
    private final Customers customers;
    private final CurrentAccount current;

    CashbackController(CashbackLedger ledger, Customers customers, CurrentAccount current) {
        this.ledger = ledger;
        this.customers = customers;
        this.current = current;
    }

    @GetMapping("/api/v1/customers/{id}/cashback")
    LedgerJson cashback(@PathVariable String id) {
        var account = current.get();
        var entries =
                ledger.entriesOf(account.id(), customers.get(account.id(), id).id());
        var shown = entries.stream()
                .map(e -> new EntryJson(
                        Amounts.in(account.currency(), e.amount()),
                        e.at(),
                        e.taskId() == null ? null : Ids.format(e.taskId()),
                        e.reason()))
                .toList();
        return new LedgerJson(Amounts.in(account.currency(), CashbackLedger.balance(entries)), shown);
    }

    /** The ledger, newest entry first. */
    record LedgerJson(BigDecimal balance, List<EntryJson> entries) {}

    /** One line of it. */
    record EntryJson(
            BigDecimal amount, Instant at, @Nullable String taskId, String reason) {}
}
