package io.afters.messages;

import io.afters.customers.Contacts;
import io.afters.database.DatabaseAway;
import io.afters.database.Transactions;
import io.afters.messages.AttemptsSql.Made;
import io.afters.shared.LogFields;
import io.afters.shared.SqlRows;
import io.afters.shared.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due in one lane, wave by wave. A wave is what may be on its way at the same time: leased in one transaction,
 * sent outside of any, and written down in one, which leases the next. So a node that dies leaves at most one wave in doubt.
 */
@Component
class Waves {
    private static final Logger LOG = LoggerFactory.getLogger(Waves.class);
    /** Longer than two providers may take, one after the other. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration INSISTS = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
    private static final int LARGEST = SqlRows.MOST_IN_LIST;

    private final OutboxSql sql;
    private final AttemptsSql attempts;
    private final ChainsSql chains;
    private final Unreached unreached;
    private final PaceSql pace;
    private final Contacts contacts;
    private final Gateways gateways;
    private final Sorting sorting;
    private final Transactions transactions;
    private final DeliveryCounts counts;
    /** Many lanes at once shall leave connections to everybody else. */
    private final Semaphore connections = new Semaphore(6);

    Waves(
            OutboxSql sql,
            AttemptsSql attempts,
            ChainsSql chains,
            Unreached unreached,
            PaceSql pace,
            Contacts contacts,
            Gateways gateways,
            Sorting sorting,
            Transactions transactions,
            DeliveryCounts counts) {
        this.sql = sql;
        this.attempts = attempts;
        this.chains = chains;
        this.unreached = unreached;
        this.pace = pace;
        this.contacts = contacts;
        this.gateways = gateways;
        this.sorting = sorting;
        this.transactions = transactions;
        this.counts = counts;
    }

    boolean open(Lane lane) {
        return gateways.of(lane.accountId(), lane.channel()).open();
    }

    /**
     * Handles what is due in the lane for as long as it is asked to go on.
     *
     * @return how many messages
     */
    int run(Lane lane, Tick tick, ExecutorService senders, BooleanSupplier goesOn) {
        int handled = 0;
        var wave = next(lane, List.of(), tick, goesOn);
        while (!wave.isEmpty()) {
            var verdicts = sent(wave, tick, senders);
            handled += verdicts.size();
            verdicts.forEach(this::forgetGone);
            counts.answered(lane.channel(), verdicts);
            wave = next(lane, verdicts, tick, goesOn);
            counts.recorded(lane.channel(), verdicts);
        }
        return handled;
    }

    /** Writes down the last wave and leases the next one; waits for the lane's rate, where that is used up. */
    private Wave next(Lane lane, List<Verdict> verdicts, Tick tick, BooleanSupplier goesOn) {
        var written = verdicts;
        while (true) {
            var route = gateways.of(lane.accountId(), lane.channel());
            var done = written;
            var wave = insisting(!done.isEmpty(), () -> {
                record(lane, done);
                return goesOn.getAsBoolean() && route.open() ? leased(lane, route, tick) : Wave.none(route);
            });
            if (wave.pause().isZero() || !goesOn.getAsBoolean()) {
                return wave;
            }
            written = List.of();
            LockSupport.parkNanos(wave.pause().toNanos());
        }
    }

    private Wave leased(Lane lane, Route route, Tick tick) {
        var found = sql.lock(lane, tick.to(), Math.min(route.atOnce(), LARGEST));
        if (found.isEmpty() || route.ratePerSecond() == null) {
            return new Wave(route, sql.lease(lane, found, LEASE), Duration.ZERO);
        }
        var allowed = pace.take(lane, route.ratePerSecond(), found.size());
        var messages = sql.lease(lane, found.subList(0, allowed.messages()), LEASE);
        var pause = allowed.pause().compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : allowed.pause();
        return new Wave(route, messages, messages.isEmpty() ? pause : Duration.ZERO);
    }

    /** What became of the messages, and every attempt, are known together or not at all. */
    private void record(Lane lane, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        sql.record(verdicts);
        var undelivered = attempts.insert(verdicts.stream()
                .flatMap(verdict -> verdict.attempts().stream())
                .map(attempt -> new Made(lane.accountId(), attempt))
                .toList());
        var decided = verdicts.stream()
                .filter(verdict -> verdict.message().turn() != null)
                .collect(Collectors.toMap(
                        verdict -> Objects.requireNonNull(verdict.message().taskId()), Verdict::at, (a, b) -> b));
        if (!decided.isEmpty()) {
            chains.goOn(lane.accountId(), decided);
        }
        unreached.look(lane.accountId(), lost(verdicts, undelivered));
    }

    private static Map<Long, Instant> lost(List<Verdict> verdicts, Map<Long, Instant> undelivered) {
        var lost = new HashMap<Long, Instant>();
        for (var verdict : verdicts) {
            var message = verdict.message();
            var gone = verdict.status() == MessageStatus.FAILED || verdict.status() == MessageStatus.SKIPPED;
            if (message.taskId() != null && (gone || undelivered.containsKey(message.id()))) {
                // The task is lost with the last of its messages.
                var at = undelivered.getOrDefault(message.id(), verdict.at());
                lost.merge(message.taskId(), at, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return lost;
    }

    private List<Verdict> sent(Wave wave, Tick tick, ExecutorService senders) {
        Sorting.Sorted sorted;
        try {
            sorted = sorting.sort(wave.messages(), wave.route(), tick);
        } catch (RuntimeException e) {
            // Such as the database being away. Nothing has been sent: it is all looked at again soon.
            LOG.warn("Messages can't be looked at now: {}", e.getClass().getName());
            return wave.messages().stream()
                    .map(message ->
                            Verdict.held(message, null, tick.to(), tick.to().plus(SOON)))
                    .toList();
        }
        var verdicts = new ArrayList<>(sorted.decided());
        var work = sorted.letters().stream()
                .map(letter -> (Callable<Verdict>) () -> sent(letter, wave.route()))
                .toList();
        try {
            for (var one : senders.invokeAll(work)) {
                verdicts.add(one.get());
            }
            return verdicts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while messages were on their way", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** A fault of a gateway holds up no other message, and must not lose what became of those beside it. */
    private static Verdict sent(Sorting.Letter letter, Route route) {
        var message = letter.message();
        var parcel = letter.parcel();
        List<Route.Asked> asked;
        try (var _ = LogFields.account(message.accountId());
                var _ = LogFields.message(message.id())) {
            asked = answers(parcel, route);
        }
        var jitter = RandomGenerator.getDefault().nextDouble();
        return Verdict.of(message, parcel.address(), asked, parcel.at(), route.mayRepeat(), jitter);
    }

    private static List<Route.Asked> answers(Gateway.Parcel parcel, Route route) {
        try {
            return route.send(parcel);
        } catch (RuntimeException e) {
            // Without its message, which may tell of a person.
            LOG.error(
                    "{} failed on {}: {}",
                    route.name(),
                    parcel.key(),
                    e.getClass().getName());
            var reason = "The gateway failed: " + e.getClass().getSimpleName();
            return List.of(
                    new Route.Asked(route.name(), new Gateway.Outcome.Unknown(reason), Duration.ZERO, Duration.ZERO));
        }
    }

    /** That can wait for another message; what was sent can't. */
    private void forgetGone(Verdict verdict) {
        if (verdict.gone().isEmpty()) {
            return;
        }
        var message = verdict.message();
        try {
            contacts.forgetTokens(message.accountId(), message.customerId(), verdict.gone());
        } catch (RuntimeException e) {
            LOG.warn(
                    "Push tokens of m-{} could not be removed: {}",
                    message.id(),
                    e.getClass().getName());
        }
    }

    /** What was sent is in doubt until it is written down: a database that is away is waited for. */
    private Wave insisting(boolean insists, Supplier<Wave> work) {
        var until = System.nanoTime() + INSISTS.toNanos();
        while (true) {
            try {
                return inTransaction(work);
            } catch (RuntimeException e) {
                if (!insists || !DatabaseAway.isCause(e) || System.nanoTime() > until) {
                    throw e;
                }
                LOG.warn("What became of messages can't be written down now: the database is away");
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        connections.acquireUninterruptibly();
        try {
            return transactions.inNew(work);
        } finally {
            connections.release();
        }
    }

    /** @param pause how long the lane's rate is used up, when that is why there are no messages */
    private record Wave(Route route, List<QueuedMessage> messages, Duration pause) {
        static Wave none(Route route) {
            return new Wave(route, List.of(), Duration.ZERO);
        }

        boolean isEmpty() {
            return messages.isEmpty();
        }
    }
}
