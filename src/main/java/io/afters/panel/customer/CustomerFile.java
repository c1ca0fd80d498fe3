package io.afters.panel.customer;

import io.afters.accounts.Account;
import io.afters.cashback.CashbackEntry;
import io.afters.cashback.CashbackLedger;
import io.afters.customers.Contact;
import io.afters.customers.CustomerShown;
import io.afters.messages.MessageShown;
import io.afters.orders.OrderEventShown;
import io.afters.scenarios.TaskShown;
import java.math.BigDecimal;
import java.util.List;

/** All that is known of one customer; of what may be endless, the latest. */
record CustomerFile(
        Account account,
        CustomerShown customer,
        Contact contact,
        List<OrderEventShown> orders,
        List<TaskShown> tasks,
        List<MessageShown> messages,
        List<CashbackEntry> cashback) {

    BigDecimal balance() {
        return CashbackLedger.balance(cashback);
    }
}
