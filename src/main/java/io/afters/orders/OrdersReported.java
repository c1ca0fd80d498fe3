package io.afters.orders;

import io.afters.accounts.Account;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * New events were stored. Announced inside the transaction that stores them, with their customers locked: whoever
 * listens works in that transaction, and what fails undoes the whole.
 *
 * @param events in the order in which they arrived
 * @param olderOrders our ids of those of their orders that were known before: only these can have a history
 */
public record OrdersReported(Account account, List<ReportedEvent> events, Set<Long> olderOrders, Instant now) {

    /** Our ids of the customers who, as these events tell, have made a new order. */
    public Set<Long> customersWithNewOrders() {
        return events.stream()
                .map(ReportedEvent::fact)
                .filter(OrderFact::newOrder)
                .map(OrderFact::customerId)
                .collect(Collectors.toSet());
    }

    /** The time of the first of them. */
    public Instant earliest() {
        return events.stream()
                .map(event -> event.fact().occurredAt())
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
