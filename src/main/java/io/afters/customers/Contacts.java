package io.afters.customers;

import io.afters.customers.Withdrawal.Way;
import io.afters.database.Transactions;
import io.afters.shared.Lookup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The customers as the engine sees them. A customer's row is the mutex of everything that concerns the customer: lock it
 * first, always, and in the order of ids.
 */
@Component
public class Contacts {
    private final ContactsSql sql;
    private final ConsentsSql consents;
    private final Transactions transactions;

    Contacts(ContactsSql sql, ConsentsSql consents, Transactions transactions) {
        this.sql = sql;
        this.consents = consents;
        this.transactions = transactions;
    }

    /**
     * Our ids of these customers, by the platform's ids; unknown ones are made, with nothing but their id. Call it
     * outside of the transaction that locks them: inserting would lock out of order.
     */
    public Map<String, Long> ensure(long accountId, Collection<String> externalIds) {
        var wanted = List.copyOf(new TreeSet<>(externalIds));
        var known = sql.ids(accountId, wanted);
        var missing = wanted.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            sql.insertBare(accountId, missing);
            known.putAll(sql.ids(accountId, missing));
        }
        return known;
    }

    /** Our id of the customer, when the platform or a checkout has told of them. */
    public Optional<Long> find(long accountId, String externalId) {
        return Optional.ofNullable(sql.ids(accountId, List.of(externalId)).get(externalId));
    }

    /** Waits for these customers and locks them until the transaction ends. By our id. */
    public Map<Long, Contact> lock(long accountId, Collection<Long> ids) {
        return sql.lock(accountId, List.copyOf(new TreeSet<>(ids)));
    }

    /** Locks those of these customers that nobody else works on. Of any account, for the drains. */
    public Map<Long, Contact> lockIdle(Collection<Long> ids) {
        return sql.lockIdle(List.copyOf(new TreeSet<>(ids)));
    }

    /** What is known of these customers now, without a lock. Of any account, for the drains. */
    public Map<Long, Contact> read(Collection<Long> ids) {
        var found = sql.read(List.copyOf(new TreeSet<>(ids)));
        consents.stopped(withPhone(found.values()))
                .forEach((id, at) -> found.computeIfPresent(id, (same, known) -> known.withdraw(Channel.SMS, at)));
        return found;
    }

    /**
     * Writes what events have told of locked customers.
     *
     * @param known what was known of them before, by our id
     */
    public void save(long accountId, Collection<Contact> told, Map<Long, Contact> known) {
        sql.save(accountId, told);
        heedStops(
                accountId,
                told.stream()
                        .filter(contact -> !Objects.equals(
                                contact.phone(), Lookup.in(known, contact.id()).phone()))
                        .toList());
        var renamed = told.stream()
                .filter(contact -> !Objects.equals(
                        contact.name(), Lookup.in(known, contact.id()).name()))
                .toList();
        if (!renamed.isEmpty()) {
            sql.saveWords(accountId, renamed);
        }
    }

    /** A STOP is the phone's: it holds for whoever is told to have the phone later. */
    private void heedStops(long accountId, Collection<Contact> withNewPhone) {
        var stopped = consents.stopped(withPhone(withNewPhone));
        var heeding = withNewPhone.stream()
                .filter(contact -> stopped.containsKey(contact.id()))
                .filter(contact -> consents.insert(
                        accountId,
                        contact.id(),
                        new Withdrawal(Channel.SMS, Way.STOP, Lookup.in(stopped, contact.id()))))
                .map(contact -> contact.withdraw(Channel.SMS, Lookup.in(stopped, contact.id())))
                .toList();
        if (!heeding.isEmpty()) {
            sql.save(accountId, heeding);
        }
    }

    private static List<Long> withPhone(Collection<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.phone() != null)
                .map(Contact::id)
                .toList();
    }

    /**
     * Takes push tokens that a provider says are no more from the customer; others that were told meanwhile stay. In a
     * transaction of its own: call it outside of any.
     *
     * @param customerId ours
     */
    public void forgetTokens(long accountId, long customerId, Collection<String> gone) {
        transactions.runInNew(() -> {
            var known = lock(accountId, List.of(customerId)).get(customerId);
            if (known != null && known.pushTokens().stream().anyMatch(gone::contains)) {
                sql.save(accountId, List.of(known.without(gone)));
            }
        });
    }
}
