package io.afters.messages;

import io.afters.shared.LogFields;
import io.afters.shared.Tick;
import io.afters.shared.TimedWork;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hands queued messages to their gateways. What one account sends over one channel is a lane: lanes run side by side, so
 * that a slow provider holds up nobody else's messages.
 */
@Component
@Order(20)
public class Delivery implements TimedWork {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    /** How long a look waits for the lanes that it begins; those that take longer go on by themselves. */
    private static final Duration LOOK = Duration.ofMillis(500);
    /** How long a lane goes on, and a pass waits for what others have in hand or a rate holds back. */
    private static final Duration STAY = Duration.ofSeconds(20);

    private static final Duration LAST_WAVE = Duration.ofSeconds(15);

    private final OutboxSql sql;
    private final Waves waves;
    private final Set<Lane> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService runners = threads("lane-");
    private final ExecutorService senders = threads("send-");
    private volatile boolean stopping;

    Delivery(OutboxSql sql, Waves waves) {
        this.sql = sql;
        this.waves = waves;
    }

    /** What a provider that is left in peace, or a rate, holds back stays for later. */
    @Override
    public int passOf(Tick tick) {
        var until = System.nanoTime() + STAY.toNanos();
        var running = new ArrayList<Future<Integer>>();
        int all = 0;
        while (true) {
            // A lane may find its messages locked by a neighbour's look: none waits for another before it looks again.
            var due = open(tick);
            running.addAll(begun(due, tick));
            var done = ended(running);
            all += done;
            if (running.isEmpty() && (due.isEmpty() || System.nanoTime() > until)) {
                return all;
            }
            if (done == 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Takes those out that are through. How many messages they handled. */
    private static int ended(List<Future<Integer>> running) {
        int handled = 0;
        for (var each = running.iterator(); each.hasNext(); ) {
            var lane = each.next();
            if (lane.isDone()) {
                handled += result(lane);
                each.remove();
            }
        }
        return handled;
    }

    /** Begins with what is due, and waits a moment for it. How many messages were handled in that moment. */
    public int deliverSome(Tick tick) {
        var until = System.nanoTime() + LOOK.toNanos();
        return begun(open(tick), tick).stream()
                .mapToInt(lane -> awaited(lane, Duration.ofNanos(until - System.nanoTime())))
                .sum();
    }

    private List<Lane> open(Tick tick) {
        return sql.due(tick.to()).stream().filter(waves::open).toList();
    }

    private List<Future<Integer>> begun(List<Lane> lanes, Tick tick) {
        return lanes.stream()
                .filter(lane -> !stopping && busy.add(lane))
                .map(lane -> runners.submit(() -> run(lane, tick)))
                .toList();
    }

    private int run(Lane lane, Tick tick) {
        var until = System.nanoTime() + STAY.toNanos();
        try (var _ = LogFields.account(lane.accountId())) {
            return waves.run(lane, tick, senders, () -> !stopping && System.nanoTime() < until);
        } catch (RuntimeException e) {
            // Such as the database being away: what is due is looked for again soon.
            LOG.warn(
                    "Messages of account {} over {} are held up: {}",
                    lane.accountId(),
                    lane.channel(),
                    e.getClass().getName());
            return 0;
        } finally {
            busy.remove(lane);
        }
    }

    private static ExecutorService threads(String name) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name, 0).factory());
    }

    private static int awaited(Future<Integer> lane, Duration longest) {
        try {
            return lane.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int result(Future<Integer> ended) {
        if (ended.state() == Future.State.FAILED) {
            throw new IllegalStateException(ended.exceptionNow());
        }
        return ended.state() == Future.State.SUCCESS ? ended.resultNow() : 0;
    }

    /** No new wave is begun; the one on its way is written down. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        runners.shutdown();
        if (!runners.awaitTermination(LAST_WAVE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("Messages are still on their way: what becomes of them is not written down any more");
        }
        senders.shutdown();
    }
}
