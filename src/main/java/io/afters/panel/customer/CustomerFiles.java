package io.afters.panel.customer;

import io.afters.accounts.CurrentAccount;
import io.afters.cashback.CashbackEntry;
import io.afters.cashback.CashbackLedger;
import io.afters.customers.Consents;
import io.afters.customers.CustomerList;
import io.afters.customers.Customers;
import io.afters.customers.Withdrawal;
import io.afters.messages.MessageList;
import io.afters.messages.MessageQuery;
import io.afters.messages.MessageShown;
import io.afters.orders.CustomerOrders;
import io.afters.orders.Order;
import io.afters.orders.OrderEventShown;
import io.afters.promotions.CustomerCode;
import io.afters.promotions.CustomerCodes;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskShown;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings together what the features know of a customer; of what may be endless, the latest. */
@Component
class CustomerFiles {
    /** No list on the page is longer. */
    static final int MOST = 100;

    private final CustomerList list;
    private final Customers customers;
    private final CustomerOrders orders;
    private final TaskList tasks;
    private final MessageList messages;
    private final CustomerCodes codes;
    private final CashbackLedger cashback;
    private final Consents consents;
    private final CurrentAccount current;

    CustomerFiles(
            CustomerList list,
            Customers customers,
            CustomerOrders orders,
            TaskList tasks,
            MessageList messages,
            CustomerCodes codes,
            CashbackLedger cashback,
            Consents consents,
            CurrentAccount current) {
        this.list = list;
        this.customers = customers;
        this.orders = orders;
        this.tasks = tasks;
        this.messages = messages;
        this.codes = codes;
        this.cashback = cashback;
        this.consents = consents;
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
                CashbackLedger.balance(cashback.entriesOf(account.id(), id)));
    }

    List<OrderEventShown> events(CustomerFile file) {
        return orders.latest(file.account().id(), file.id(), MOST);
    }

    List<Order> orders(CustomerFile file) {
        return orders.orders(file.account().id(), file.id(), MOST);
    }

    List<TaskShown> tasks(CustomerFile file) {
        return tasks.find(file.account(), TaskQuery.ofCustomer(file.customer().externalId()), Long.MAX_VALUE, MOST);
    }

    List<MessageShown> messages(CustomerFile file) {
        return messages.find(file.account().id(), MessageQuery.to(file.id()), Long.MAX_VALUE, MOST);
    }

    List<CustomerCode> codes(CustomerFile file) {
        return codes.of(file.account(), file.id(), Long.MAX_VALUE, MOST);
    }

    /** All of it, the newest first: the balance beside each entry needs every one before it. */
    List<CashbackEntry> cashback(CustomerFile file) {
        return cashback.entriesOf(file.account().id(), file.id());
    }

    /** What the guest told us themselves of where they want no messages. */
    List<Withdrawal> withdrawals(CustomerFile file) {
        return consents.told(file.account().id(), file.id());
    }

    void erase(CustomerFile file) {
        customers.erase(current.id(), file.customer().externalId(), current.caller());
    }
}
