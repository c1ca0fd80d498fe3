package io.afters.panel.customer;

import io.afters.accounts.Account;
import io.afters.customers.Contact;
import io.afters.customers.CustomerShown;
import java.math.BigDecimal;

/** Who a customer is, and what they have saved up. What happened with them is read tab by tab. */
record CustomerFile(Account account, CustomerShown customer, Contact contact, BigDecimal balance) {

    long id() {
        return customer.id();
    }
}
