package io.afters.messages;

import io.afters.accounts.Account;
import io.afters.accounts.Accounts;
import io.afters.customers.Contact;
import io.afters.customers.Contacts;
import io.afters.customers.Reach;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.messages.Route.Asked;
import io.afters.shared.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides right before sending which messages leave now: consent may have been withdrawn since they were written, and guests
 * are left in peace in quiet hours. All that has to be read is read here, before the first of a wave is sent.
 */
@Component
class Sorting {
    private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);

    private final Contacts contacts;
    private final Accounts accounts;
    private final Parcels parcels;

    Sorting(Contacts contacts, Accounts accounts, Parcels parcels) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.parcels = parcels;
    }

    /** Of messages of one account. */
    Sorted sort(List<QueuedMessage> messages, Route route, Tick tick) {
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        var customers =
                contacts.read(messages.stream().map(QueuedMessage::customerId).toList());
        for (var message : messages) {
            var at = tick.of(message.dueAt());
            var customer = customers.get(message.customerId());
            if (message.begunBefore() && !route.mayRepeat()) {
                sorted.decided().add(Verdict.lost(message, route.name(), at));
            } else if (customer == null) {
                sorted.decided().add(Verdict.skipped(message, "NO_CUSTOMER", at));
            } else {
                sort(message, customer, route, at, sorted);
            }
        }
        return sorted;
    }

    private void sort(QueuedMessage message, Contact customer, Route route, Instant at, Sorted sorted) {
        switch (customer.on(message.channel())) {
            case Reach.Out out -> sorted.decided().add(Verdict.skipped(message, out.reason(), at));
            case Reach.At to -> {
                var peace = over(accounts.get(message.accountId()), at);
                if (peace.isAfter(at)) {
                    sorted.decided().add(Verdict.held(message, "QUIET_HOURS", at, peace));
                } else {
                    pack(message, customer, to.address(), route, at, sorted);
                }
            }
        }
    }

    private static Instant over(Account account, Instant at) {
        return account.quietHours().map(hours -> hours.over(at, account.zone())).orElse(at);
    }

    /** One that can't be put together holds up no other; whatever is wrong with it may be mended before its day is over. */
    private void pack(QueuedMessage message, Contact customer, String address, Route route, Instant at, Sorted sorted) {
        try {
            sorted.letters().add(new Letter(message, parcels.of(message, customer, address, at)));
        } catch (RuntimeException e) {
            // Without its message, which may tell of a person.
            LOG.error(
                    "m-{} can't be put together: {}", message.id(), e.getClass().getName());
            var fault = new Outcome.Unavailable("The message can't be put together");
            var asked = new Asked(route.name(), fault, Duration.ZERO, Duration.ZERO);
            sorted.decided().add(Verdict.of(message, address, List.of(asked), at, true, 0));
        }
    }

    /**
     * @param decided what is not sent now
     * @param letters what is
     */
    record Sorted(List<Verdict> decided, List<Letter> letters) {}

    /** A message that leaves now. */
    record Letter(QueuedMessage message, Parcel parcel) {}
}
