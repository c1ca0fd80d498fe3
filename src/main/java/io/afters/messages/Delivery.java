package io.afters.messages;

import io.afters.customers.Contact;
import io.afters.customers.Contacts;
import io.afters.customers.Reach;
import io.afters.database.Transactions;
import io.afters.messages.OutboxSql.Delivered;
import io.afters.shared.SqlRows;
import io.afters.shared.Tick;
import io.afters.shared.TimedWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands queued messages to the gateway: leases them, sends outside of any transaction, and records what became of them. */
@Component
@Order(20)
public class Delivery implements TimedWork {
    /** As many as one IN list takes. */
    private static final int BATCH = SqlRows.MOST_IN_LIST;

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final OutboxSql sql;
    private final Contacts contacts;
    private final Gateway gateway;
    private final Transactions transactions;
    private final Clock clock;

    Delivery(OutboxSql sql, Contacts contacts, Gateway gateway, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.contacts = contacts;
        this.gateway = gateway;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int passOf(Tick tick) {
        return TimedWork.all(() -> sql.anyDue(tick.to()), () -> deliverSome(tick));
    }

    /** Delivers one batch of what is due. How many were handled; fewer than a full batch means that no more is due. */
    public int deliverSome(Tick tick) {
        // Mostly nothing is due: that is found out without a transaction.
        if (!sql.anyDue(tick.to())) {
            return 0;
        }
        // Leases end by the running clock, whatever stretch of time the tick stands for.
        var now = clock.instant();
        var leased = transactions.inNew(() -> sql.lease(tick.to(), now, now.plus(LEASE), BATCH));
        if (leased.isEmpty()) {
            return 0;
        }
        // Read now, not when the message was written: consent may have been withdrawn since.
        var customers =
                contacts.read(leased.stream().map(QueuedMessage::customerId).toList());
        var delivered = leased.stream().map(m -> deliver(m, customers, tick)).toList();
        transactions.runInNew(() -> sql.record(delivered));
        return leased.size();
    }

    private Delivered deliver(QueuedMessage message, Map<Long, Contact> customers, Tick tick) {
        var at = tick.of(message.dueAt());
        var customer = customers.get(message.customerId());
        var reach = customer == null ? new Reach.Out("NO_CUSTOMER") : customer.on(message.channel());
        return switch (reach) {
            case Reach.Out out -> new Delivered(message.id(), MessageStatus.SKIPPED, out.reason(), null, at, null);
            case Reach.At to -> send(message, to.address(), at);
        };
    }

    private Delivered send(QueuedMessage message, String address, Instant at) {
        var parcel = new Gateway.Parcel(
                message.accountId(), "m-" + message.id(), message.channel(), address, message.wording(), at);
        return switch (gateway.send(parcel)) {
            case Gateway.Outcome.Accepted _ -> new Delivered(message.id(), MessageStatus.SENT, null, address, at, null);
            case Gateway.Outcome.Rejected no ->
                new Delivered(message.id(), MessageStatus.FAILED, no.reason(), address, at, null);
            case Gateway.Outcome.Unavailable later -> retried(message, address, at, later.reason());
        };
    }

    private static Delivered retried(QueuedMessage message, String address, Instant at, String reason) {
        return Retries.next(message.attempts(), at)
                .map(next -> new Delivered(message.id(), MessageStatus.QUEUED, reason, address, at, next))
                .orElseGet(() -> new Delivered(message.id(), MessageStatus.FAILED, reason, address, at, null));
    }
}
