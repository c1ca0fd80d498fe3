package io.afters.messages;

import io.afters.customers.Contact;
import io.afters.customers.Contacts;
import io.afters.customers.Reach;
import io.afters.database.Transactions;
import io.afters.messages.AttemptsSql.Made;
import io.afters.messages.OutboxSql.Delivered;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import io.afters.shared.Text;
import io.afters.shared.Tick;
import io.afters.shared.TimedWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands queued messages to their gateways: leases them, sends outside of any transaction, and records what became of them. */
@Component
@Order(20)
public class Delivery implements TimedWork {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    /** As many as one IN list takes. */
    private static final int BATCH = SqlRows.MOST_IN_LIST;

    private static final Duration LEASE = Duration.ofMinutes(2);
    /** No message is begun when less of the lease is left than a gateway may take: another node might begin it as well. */
    private static final Duration LONGEST_SEND = Duration.ofMinutes(1);

    private final OutboxSql sql;
    private final AttemptsSql attempts;
    private final Contacts contacts;
    private final Gateways gateways;
    private final Parcels parcels;
    private final Transactions transactions;
    private final Clock clock;

    Delivery(
            OutboxSql sql,
            AttemptsSql attempts,
            Contacts contacts,
            Gateways gateways,
            Parcels parcels,
            Transactions transactions,
            Clock clock) {
        this.sql = sql;
        this.attempts = attempts;
        this.contacts = contacts;
        this.gateways = gateways;
        this.parcels = parcels;
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
        var until = SqlTime.toMicros(now.plus(LEASE));
        var leased = transactions.inNew(() -> sql.lease(tick.to(), now, until, BATCH));
        if (leased.isEmpty()) {
            return 0;
        }
        // Read now, not when the message was written: consent may have been withdrawn since.
        var customers =
                contacts.read(leased.stream().map(QueuedMessage::customerId).toList());
        var delivered = new ArrayList<Delivered>();
        var began = System.nanoTime();
        for (var message : leased) {
            if (System.nanoTime() - began > LEASE.minus(LONGEST_SEND).toNanos()) {
                break;
            }
            delivered.add(deliver(message, customers, tick));
        }
        var left = leased.stream().skip(delivered.size()).map(QueuedMessage::id).toList();
        transactions.runInNew(() -> {
            record(delivered);
            sql.release(left, until);
        });
        return leased.size();
    }

    /** What became of the messages, and every attempt, are known together or not at all. */
    private void record(List<Delivered> delivered) {
        sql.record(delivered);
        attempts.insert(delivered.stream()
                .map(Delivered::attempt)
                .filter(Objects::nonNull)
                .toList());
    }

    private Delivered deliver(QueuedMessage message, Map<Long, Contact> customers, Tick tick) {
        var at = tick.of(message.dueAt());
        var customer = customers.get(message.customerId());
        if (customer == null) {
            return skipped(message, "NO_CUSTOMER", at);
        }
        return switch (customer.on(message.channel())) {
            case Reach.Out out -> skipped(message, out.reason(), at);
            case Reach.At to -> send(message, customer, to.address(), at);
        };
    }

    private static Delivered skipped(QueuedMessage message, String reason, Instant at) {
        return new Delivered(message.id(), MessageStatus.SKIPPED, reason, null, at, null, null);
    }

    private Delivered send(QueuedMessage message, Contact customer, String address, Instant at) {
        var parcel = parcels.of(message, customer, address, at);
        var gateway = gateways.of(message.accountId(), message.channel());
        var began = clock.instant();
        var outcome = sent(gateway, parcel);
        var took = Duration.between(began, clock.instant());
        // A clock that was set back meanwhile makes no attempt end before it began.
        var ended = took.isNegative() ? at : at.plus(took);
        return Answered.of(message, outcome).delivered(address, at, ended, gateway.name());
    }

    /** A fault of a gateway holds up no other message, and must not lose what became of those before it. */
    private static Gateway.Outcome sent(Gateway gateway, Gateway.Parcel parcel) {
        try {
            return gateway.send(parcel);
        } catch (RuntimeException e) {
            LOG.error(
                    "Gateway {} failed on {}: {}",
                    gateway.name(),
                    parcel.key(),
                    e.getClass().getName());
            return new Gateway.Outcome.Unknown(
                    "The gateway failed: " + e.getClass().getSimpleName());
        }
    }

    /** What a gateway's answer means for the message. */
    private record Answered(
            QueuedMessage message,
            MessageStatus status,
            Attempt.Outcome outcome,
            @Nullable String reason,
            @Nullable String providerId) {
        private static final int LONGEST_REASON = 500;
        private static final int LONGEST_ID = 128;

        /** A provider may answer with a page of text: one that is too long would hold up the whole batch. */
        Answered {
            reason = Text.cleaned(reason, LONGEST_REASON);
            providerId = Text.cleaned(providerId, LONGEST_ID);
        }

        static Answered of(QueuedMessage message, Gateway.Outcome outcome) {
            return switch (outcome) {
                case Gateway.Outcome.Accepted yes ->
                    new Answered(message, MessageStatus.SENT, Attempt.Outcome.ACCEPTED, null, yes.providerId());
                case Gateway.Outcome.Rejected no ->
                    new Answered(message, MessageStatus.FAILED, Attempt.Outcome.REJECTED, no.reason(), null);
                case Gateway.Outcome.Unavailable later ->
                    new Answered(message, MessageStatus.QUEUED, Attempt.Outcome.UNAVAILABLE, later.reason(), null);
                case Gateway.Outcome.Unknown lost ->
                    new Answered(message, MessageStatus.UNKNOWN, Attempt.Outcome.UNKNOWN, lost.reason(), null);
            };
        }

        Delivered delivered(String address, Instant at, Instant ended, String gateway) {
            var next = status == MessageStatus.QUEUED
                    ? Retries.next(message.attempts(), at).orElse(null)
                    : null;
            var attempt =
                    new Attempt(message.id(), message.attempts(), at, ended, outcome, reason, gateway, providerId);
            return new Delivered(
                    message.id(),
                    status == MessageStatus.QUEUED && next == null ? MessageStatus.FAILED : status,
                    reason,
                    address,
                    at,
                    next,
                    new Made(message.accountId(), attempt));
        }
    }
}
