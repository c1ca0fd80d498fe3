package io.afters.orders;

import io.afters.accounts.Account;
import io.afters.customers.Contact;
import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.orders.OrderEvent.Identity;
import io.afters.shared.Lookup;
import io.afters.shared.SqlRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one door for order events. */
@Component
public class OrderIntake {
    /** Small enough for short locks, large enough to share the cost of a commit. */
    private static final int EVENTS_PER_TRANSACTION = 100;

    private final Contacts contacts;
    private final OrdersSql sql;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final IntakeLanes lanes;

    OrderIntake(Contacts contacts, OrdersSql sql, Transactions transactions, ApplicationEventPublisher publisher) {
        this.contacts = contacts;
        this.sql = sql;
        this.transactions = transactions;
        this.publisher = publisher;
        this.lanes = new IntakeLanes(EVENTS_PER_TRANSACTION, this::takeTogether);
    }

    /**
     * Takes the events in, in their order. When this returns, all of them are durable, and the cancellations, results
     * and tasks that they cause are visible. Known events change nothing.
     */
    public Intake take(Account account, List<OrderEvent> events, Instant now) {
        var accepted = new HashSet<Identity>();
        for (var part : SqlRows.parts(events, EVENTS_PER_TRANSACTION)) {
            accepted.addAll(lanes.take(account, part, now));
        }
        return new Intake(accepted);
    }

    /** Those of the events that were not known before. */
    private Set<Identity> takeTogether(Account account, List<OrderEvent> events, Instant now) {
        var fresh = fresh(account.id(), events);
        if (fresh.isEmpty()) {
            return Set.of();
        }
        var customers = contacts.ensure(
                account.id(), fresh.stream().map(e -> e.customer().id()).toList());
        return transactions.inNewRetryingDuplicates(() -> record(account, fresh, customers, now));
    }

    /** The events that are not stored yet, each once. */
    private List<OrderEvent> fresh(long accountId, List<OrderEvent> events) {
        var byIdentity = new LinkedHashMap<Identity, OrderEvent>();
        events.forEach(event -> byIdentity.putIfAbsent(event.identity(), event));
        sql.known(accountId, byIdentity.keySet()).forEach(byIdentity::remove);
        return List.copyOf(byIdentity.values());
    }

    private Set<Identity> record(
            Account account, List<OrderEvent> candidates, Map<String, Long> customers, Instant now) {
        var locked = lock(account.id(), candidates, customers);
        // Asked again under the lock: the same event may have arrived twice at once.
        var events = fresh(account.id(), candidates);
        if (events.isEmpty()) {
            return Set.of();
        }
        tellContacts(account.id(), events, customers, locked);
        var known = sql.orders(account.id(), orderIds(events));
        var reported = sql.insertEvents(account.id(), tellOrders(account.id(), events, customers, known), now);
        var older = known.values().stream().map(Order::id).collect(Collectors.toUnmodifiableSet());
        publisher.publishEvent(new OrdersReported(account, reported, older, now));
        return events.stream().map(OrderEvent::identity).collect(Collectors.toUnmodifiableSet());
    }

    /** Locks the events' customers and, should an order have been told of with other customers, those as well. */
    private Map<Long, Contact> lock(long accountId, List<OrderEvent> events, Map<String, Long> customers) {
        var ids = new LinkedHashSet<Long>();
        events.forEach(event -> ids.add(Lookup.in(customers, event.customer().id())));
        ids.addAll(sql.customersOf(accountId, orderIds(events)));
        return contacts.lock(accountId, ids);
    }

    private void tellContacts(
            long accountId, List<OrderEvent> events, Map<String, Long> customers, Map<Long, Contact> known) {
        var told = new HashMap<Long, Contact>();
        for (var event : events) {
            var id = Lookup.in(customers, event.customer().id());
            var contact = told.containsKey(id) ? Lookup.in(told, id) : Lookup.in(known, id);
            told.put(id, contact.told(event.customer(), event.occurredAt()));
        }
        var changed = told.values().stream()
                .filter(contact -> !contact.equals(known.get(contact.id())))
                .toList();
        contacts.save(accountId, changed, known);
    }

    private List<Told> tellOrders(
            long accountId, List<OrderEvent> events, Map<String, Long> customers, Map<String, Order> known) {
        var current = new LinkedHashMap<String, Order>(known);
        var told = new ArrayList<Told>();
        for (var event : events) {
            var customerId = Lookup.in(customers, event.customer().id());
            var before = current.computeIfAbsent(event.order().id(), id -> Order.unknown(id, customerId));
            var after = before.told(event);
            current.put(event.order().id(), after);
            told.add(new Told(event, customerId, after, before.isCreatedBy(event.type())));
        }
        var ids = sql.save(accountId, known, current);
        return told.stream().map(t -> t.stored(ids)).toList();
    }

    private static List<String> orderIds(List<OrderEvent> events) {
        return events.stream().map(event -> event.order().id()).distinct().toList();
    }

    /** An event with what its order is known to be right after it. */
    record Told(OrderEvent event, long customerId, Order order, boolean newOrder) {
        Told stored(Map<String, Long> orderIds) {
            return new Told(event, customerId, order.stored(Lookup.in(orderIds, order.externalId())), newOrder);
        }
    }
}
