package io.afters.customers.api;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Channel;
import io.afters.customers.Contact;
import io.afters.customers.Customers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers over HTTP, by the platform's ids. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomerController {
    private final Customers customers;
    private final CurrentAccount current;

    CustomerController(Customers customers, CurrentAccount current) {
        this.customers = customers;
        this.current = current;
    }

    @GetMapping("/{id}")
    CustomerJson get(@PathVariable String id) {
        return CustomerJson.of(customers.get(current.id(), id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id) {
        customers.erase(current.id(), id, current.caller());
    }

    /** A customer as the API tells it. A consent that is absent was never stated, and counts as given. */
    record CustomerJson(
            String id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String language,
            List<String> pushTokens,
            Map<Channel, Boolean> consents,
            boolean blocked) {

        static CustomerJson of(Contact c) {
            return new CustomerJson(
                    c.externalId(),
                    c.name(),
                    c.phone(),
                    c.email(),
                    c.language(),
                    c.pushTokens(),
                    c.consents(),
                    c.blocked());
        }
    }
}
