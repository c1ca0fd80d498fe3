package io.afters.scenarios.ui;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Contacts;
import io.afters.customers.CustomerList;
import io.afters.customers.CustomerShown;
import io.afters.orders.CustomerOrders;
import io.afters.orders.OrderEventShown;
import io.afters.scenarios.Rehearsal.Guest;
import io.afters.shared.Lookup;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The real customers for whom a message can be shown before it is sent to anybody. */
@Component
class PreviewGuests {
    private static final int MOST = 20;

    private final CustomerList customers;
    private final Contacts contacts;
    private final CustomerOrders orders;
    private final CurrentAccount current;

    PreviewGuests(CustomerList customers, Contacts contacts, CustomerOrders orders, CurrentAccount current) {
        this.customers = customers;
        this.contacts = contacts;
        this.orders = orders;
        this.current = current;
    }

    /** Some of those for whom this was typed; the newest, when nothing was. */
    Stream<CustomerShown> find(@Nullable String typed) {
        var sought = typed == null || typed.isBlank() ? null : typed.strip();
        return customers.find(current.get(), sought, Long.MAX_VALUE, MOST).stream()
                .filter(customer -> !customer.erased());
    }

    /** With the latest order of theirs. Throws {@link io.afters.shared.NotFound} for a customer of another account. */
    Guest guest(long customerId) {
        var account = current.get();
        var contact = Lookup.in(
                contacts.read(List.of(customers.get(account, customerId).id())), customerId);
        var latest = orders.latest(account.id(), customerId, 1).stream().findFirst();
        return new Guest(
                Objects.requireNonNullElse(contact.name(), ""),
                Objects.requireNonNullElse(contact.language(), account.defaultLanguage()),
                latest.map(OrderEventShown::orderNumber).orElse(null),
                latest.map(OrderEventShown::total).orElse(null));
    }
}
