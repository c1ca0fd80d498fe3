package io.afters.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.afters.accounts.Account;
import io.afters.customers.CustomerFacts;
import io.afters.orders.OrderEvent.Identity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class IntakeLanesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Account account = account(1);
    private final List<List<OrderEvent>> transactions = new CopyOnWriteArrayList<>();
    private final CountDownLatch otherIsAtWork = new CountDownLatch(1);
    private final CountDownLatch otherMayEnd = new CountDownLatch(1);
    private final IntakeLanes lanes = new IntakeLanes(100, this::store);

    @Test
    void aLargeRequestThatIsAloneComesInOneTransaction() {
        var events = events(60);

        assertThat(lanes.take(account, events, NOW)).isEqualTo(identities(events));
        assertThat(transactions).containsExactly(events);
    }

    @Test
    void besideAnotherCallerEachCustomerHasOneLaneAndItsEventsStayInOrder() throws InterruptedException {
        var events = events(60);

        besideAnother(() -> assertThat(lanes.take(account, events, NOW)).isEqualTo(identities(events)));

        var lanesOfCustomers = new HashMap<String, Set<Integer>>();
        for (var i = 0; i < transactions.size(); i++) {
            for (var event : transactions.get(i)) {
                lanesOfCustomers
                        .computeIfAbsent(event.customer().id(), id -> new HashSet<>())
                        .add(i);
            }
        }
        assertThat(transactions).hasSizeBetween(2, 4);
        assertThat(lanesOfCustomers.values()).allMatch(its -> its.size() == 1);
        assertThat(byCustomer(transactions.stream().flatMap(List::stream).toList()))
                .isEqualTo(byCustomer(events));
    }

    @Test
    void aFailureInOneLaneIsToldWhenAllOthersAreDone() throws InterruptedException {
        var events = events(60);
        var failing = new IntakeLanes(100, (of, part, now) -> {
            store(of, part, now);
            if (part.contains(events.getFirst())) {
                throw new IllegalArgumentException("bad data");
            }
            return identities(part);
        });

        besideAnother(
                failing,
                () -> assertThatThrownBy(() -> failing.take(account, events, NOW))
                        .hasMessage("bad data"));

        assertThat(transactions.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void ofTwoCallersWithTheSameEventOneHasBroughtIt() {
        var same = List.of(event("same", "c"));

        assertThat(together(lanes, account, same, account, same))
                .containsExactlyInAnyOrder(Set.of(identity("same")), Set.of());
    }

    @Test
    void oneTransactionHoldsTheEventsOfOneAccount() {
        // Of the other account, "h" has the lane that "c" has of ours
        together(lanes, account, List.of(event("a", "c")), account(2), List.of(event("b", "h")));

        assertThat(transactions).hasSize(2);
    }

    @Test
    void aTransactionIsNoLargerThanAllowed() {
        var small = new IntakeLanes(3, this::store);

        together(
                small,
                account,
                List.of(event("a", "c"), event("b", "c")),
                account,
                List.of(event("d", "c"), event("e", "c")));

        assertThat(transactions.stream().map(List::size)).containsExactly(2, 2);
    }

    /** What two callers get who find their lane busy. */
    private List<Set<Identity>> together(
            IntakeLanes where, Account one, List<OrderEvent> events, Account another, List<OrderEvent> others) {
        var busy = caller(() -> where.take(account, List.of(event("other", "c")), NOW));
        await().until(() -> otherIsAtWork.getCount() == 0);
        var first = caller(() -> where.take(one, events, NOW));
        var second = caller(() -> where.take(another, others, NOW));
        otherMayEnd.countDown();
        busy.join();
        return List.of(first.join(), second.join());
    }

    /** Somebody calls. Back when the call is at work or waits, so that callers are in order. */
    private static <T> CompletableFuture<T> caller(Supplier<T> call) {
        var answer = new CompletableFuture<T>();
        var thread = Thread.ofPlatform().daemon().start(() -> answer.complete(call.get()));
        await().until(() -> thread.getState() == Thread.State.WAITING);
        return answer;
    }

    private void besideAnother(Runnable what) throws InterruptedException {
        besideAnother(lanes, what);
    }

    /** Another caller is at work meanwhile, outside of all lanes. */
    private void besideAnother(IntakeLanes where, Runnable what) throws InterruptedException {
        var others =
                IntStream.range(0, 30).mapToObj(i -> event("other-" + i, "o")).toList();
        var other = CompletableFuture.runAsync(() -> where.take(account, others, NOW));
        otherIsAtWork.await();
        what.run();
        otherMayEnd.countDown();
        other.join();
    }

    private Set<Identity> store(Account of, List<OrderEvent> events, Instant now) {
        if (events.getFirst().id().startsWith("other")) {
            otherIsAtWork.countDown();
            try {
                otherMayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        } else {
            transactions.add(events);
        }
        return identities(events);
    }

    /** Of twelve customers, in turn. */
    private static List<OrderEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event("e-" + i, "c-" + i % 12))
                .toList();
    }

    private static OrderEvent event(String id, String customer) {
        return new OrderEvent(
                "/platform", id, EventType.ORDER_CREATED, NOW, OrderFacts.of(id), CustomerFacts.of(customer), null);
    }

    private static Set<Identity> identities(List<OrderEvent> events) {
        return events.stream().map(OrderEvent::identity).collect(Collectors.toSet());
    }

    private static Map<String, List<OrderEvent>> byCustomer(List<OrderEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(event -> event.customer().id()));
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
