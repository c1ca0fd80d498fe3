package io.afters.panel.customer;

import io.afters.accounts.CurrentAccount;
import io.afters.cashback.CashbackLedger;
import io.afters.customers.CustomerList;
import io.afters.customers.Customers;
import io.afters.messages.MessageList;
import io.afters.messages.MessageQuery;
import io.afters.orders.CustomerOrders;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskQuery;
import org.springframework.stereotype.Component;

/** Brings together what the features know of a customer. */
@Component
class CustomerFiles {
    private static final int MOST = 100;

    private final CustomerList list;
    private final Customers customers;
    private final CustomerOrders orders;
    private final TaskList tasks;
    private final MessageList messages;
    private final CashbackLedger cashback;
    private final CurrentAccount current;

    CustomerFiles(
            CustomerList list,
            Customers customers,
            CustomerOrders orders,
            TaskList tasks,
            MessageList messages,
            CashbackLedger cashback,
            CurrentAccount current) {
        this.list = list;
        this.customers = customers;
        this.orders = orders;
        this.tasks = tasks;
        this.messages = messages;
        this.cashback = cashback;
        this.current = current;
    }

    /** By our id. Throws {@link io.afters.shared.NotFound} when the account has no such customer. */
    CustomerFile get(long id) {
        var account = current.get();
        var customer = list.get(account, id);
        return new CustomerFile(
                account,
                customer,
                customers.get(account.id(), customer.externalId()),
                orders.latest(account.id(), id, MOST),
                tasks.find(account, TaskQuery.ofCustomer(customer.externalId()), Long.MAX_VALUE, MOST),
                messages.find(
                        account.id(), new MessageQuery(null, customer.externalId(), null, null), Long.MAX_VALUE, MOST),
                cashback.entriesOf(account.id(), id));
    }

    void erase(CustomerFile file) {
        customers.erase(current.id(), file.customer().externalId(), current.caller());
    }
}
