package io.afters.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.afters.accounts.Account;
import io.afters.customers.CustomerFacts;
import io.afters.orders.OrderEvent.Identity;
import java.sql.SQLNonTransientConnectionException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class IntakeLaneTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Account ours = account(1);
    private final Account theirs = account(2);
    /** The ids of the events that came in one transaction each. */
    private final List<List<String>> transactions = new CopyOnWriteArrayList<>();

    private final List<Thread> callers = new ArrayList<>();
    private final CountDownLatch firstIsAtWork = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @Test
    void whatArrivesWhileTheLaneIsBusySharesTheNextTransaction() {
        var lane = new IntakeLane(100, this::stored);
        var first = arrives(lane, ours, "first");
        var others = List.of(arrives(lane, ours, "a"), arrives(lane, ours, "b"), arrives(lane, ours, "c"));
        firstMayEnd.countDown();
        assertThat(first.join()).containsExactly(identity("first"));
        assertThat(others.stream().map(CompletableFuture::join))
                .containsExactly(Set.of(identity("a")), Set.of(identity("b")), Set.of(identity("c")));
        assertThat(transactions).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void ofTwoCallersWithTheSameEventOneHasBroughtIt() {
        var lane = new IntakeLane(100, this::stored);
        var first = arrives(lane, ours, "first");
        var one = arrives(lane, ours, "same");
        var other = arrives(lane, ours, "same");
        firstMayEnd.countDown();
        first.join();
        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(Set.of(identity("same")), Set.of());
    }

    @Test
    void oneTransactionHoldsTheEventsOfOneAccount() {
        var lane = new IntakeLane(100, this::stored);
        var all = List.of(
                arrives(lane, ours, "first"),
                arrives(lane, ours, "a"),
                arrives(lane, theirs, "b"),
                arrives(lane, ours, "c"));
        firstMayEnd.countDown();
        all.forEach(CompletableFuture::join);
        assertThat(transactions).containsExactly(List.of("first"), List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void aTransactionIsNoLargerThanAllowed() {
        var lane = new IntakeLane(2, this::stored);
        var all = List.of(
                arrives(lane, ours, "first"),
                arrives(lane, ours, "a"),
                arrives(lane, ours, "b"),
                arrives(lane, ours, "c"));
        firstMayEnd.countDown();
        all.forEach(CompletableFuture::join);
        assertThat(transactions).containsExactly(List.of("first"), List.of("a", "b"), List.of("c"));
    }

    @Test
    void oneCallersTroubleIsNotAnothers() {
        var lane = new IntakeLane(100, (account, events, now) -> {
            var taken = stored(account, events, now);
            if (taken.contains(identity("bad"))) {
                throw new IllegalArgumentException("bad data");
            }
            return taken;
        });
        var first = arrives(lane, ours, "first");
        var good = arrives(lane, ours, "good");
        var bad = arrives(lane, ours, "bad");
        firstMayEnd.countDown();
        first.join();
        assertThat(good.join()).containsExactly(identity("good"));
        assertThatThrownBy(bad::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("bad data");
        assertThat(transactions)
                .containsExactly(List.of("first"), List.of("good", "bad"), List.of("good"), List.of("bad"));
    }

    @Test
    void whileTheDatabaseIsAwayNobodyIsTriedAlone() {
        var lane = new IntakeLane(100, (account, events, now) -> {
            stored(account, events, now);
            throw new IllegalStateException(new SQLNonTransientConnectionException("gone", "08000"));
        });
        var all = List.of(arrives(lane, ours, "first"), arrives(lane, ours, "a"), arrives(lane, ours, "b"));
        firstMayEnd.countDown();
        all.forEach(one -> assertThatThrownBy(one::join).hasRootCauseMessage("gone"));
        assertThat(transactions).containsExactly(List.of("first"), List.of("a", "b"));
    }

    @Test
    void anErrorLeavesNobodyWaiting() {
        var lane = new IntakeLane(100, (account, events, now) -> {
            stored(account, events, now);
            throw new StackOverflowError();
        });
        var first = arrives(lane, ours, "first");
        var all = List.of(arrives(lane, ours, "a"), arrives(lane, ours, "b"));
        firstMayEnd.countDown();
        assertThatThrownBy(first::join).hasRootCauseInstanceOf(StackOverflowError.class);
        all.forEach(one -> assertThatThrownBy(one::join).isInstanceOf(CompletionException.class));
    }

    /** A transaction that finds all events new. The first one takes until it may end. */
    private Set<Identity> stored(Account account, List<OrderEvent> events, Instant now) {
        transactions.add(events.stream().map(OrderEvent::id).toList());
        if (transactions.size() == 1) {
            firstIsAtWork.countDown();
            try {
                firstMayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return events.stream().map(OrderEvent::identity).collect(Collectors.toSet());
    }

    /** A caller comes with an event. Back when the caller waits, so that callers are in order. */
    private CompletableFuture<Set<Identity>> arrives(IntakeLane lane, Account account, String id) {
        Executor itsThread = work -> callers.add(Thread.ofPlatform().daemon().start(work));
        var answer = CompletableFuture.supplyAsync(() -> lane.take(account, List.of(event(id)), NOW), itsThread);
        if (callers.size() == 1) {
            await().until(() -> firstIsAtWork.getCount() == 0);
        } else {
            await().until(() -> callers.getLast().getState() == Thread.State.WAITING);
        }
        return answer;
    }

    private static OrderEvent event(String id) {
        return new OrderEvent(
                "/platform", id, EventType.ORDER_CREATED, NOW, OrderFacts.of(id), CustomerFacts.of(id), null);
    }

    private static Identity identity(String id) {
        return new Identity("/platform", id);
    }

    private static Account account(long id) {
        var account = new Account("Piazza", ZoneId.of("UTC"), Currency.getInstance("EUR"), "UA", "en", NOW);
        ReflectionTestUtils.setField(account, "id", id);
        return account;
    }
}
