package io.afters.customers;

import io.afters.accounts.Caller;
import io.afters.audit.AuditTrail;
import io.afters.database.Transactions;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The customers of an account, as people and other systems ask for them. */
@Component
public class Customers {
    private final CustomersSql sql;
    private final Contacts contacts;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    Customers(
            CustomersSql sql,
            Contacts contacts,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.contacts = contacts;
        this.transactions = transactions;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the platform's id. Throws {@link NotFound} when this account knows no such customer. */
    public Contact get(long accountId, String externalId) {
        return sql.find(accountId, externalId)
                .map(id -> contacts.read(List.of(id)).get(id))
                .orElseThrow(() -> new NotFound("customer"));
    }

    /**
     * Erases the person and keeps the figures: name, contacts, platform id and what was written to them are gone; orders,
     * tasks, codes and cashback stay, of nobody. For admins and keys only.
     */
    public void erase(long accountId, String externalId, Caller by) {
        by.mustAnswerPeople();
        transactions.runInNew(() -> {
            var customer = get(accountId, externalId);
            contacts.lock(accountId, List.of(customer.id()));
            sql.erase(accountId, customer.id(), clock.instant());
            // Our id, not the platform's: the trail must not tell who it was.
            audit.tell(by, "ERASED", "Customer", Ids.format(customer.id()));
            publisher.publishEvent(new CustomerErased(accountId, customer.id(), clock.instant()));
        });
    }

    /** Notes in the trail that everything that is held about the person was handed out. Our id. For admins and keys only. */
    public void noteExport(long customerId, Caller by) {
        by.mustAnswerPeople();
        transactions.runInNew(() -> audit.tell(by, "EXPORTED", "Customer", Ids.format(customerId)));
    }
}
