package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class LaneTest {
    /** What came in one transaction each. */
    private final List<List<String>> transactions = new CopyOnWriteArrayList<>();

    private final List<Thread> callers = new ArrayList<>();
    private final CountDownLatch firstIsAtWork = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @Test
    void whatArrivesWhileTheLaneIsBusySharesTheNextTransactionAndEachGetsItsOwn() {
        var lane = new Lane<>((group, next) -> true, this::done);
        var first = arrives(lane, "first");
        var others = List.of(arrives(lane, "a"), arrives(lane, "b"), arrives(lane, "c"));
        firstMayEnd.countDown();
        assertThat(first.join()).isEqualTo("first is done");
        assertThat(others.stream().map(CompletableFuture::join)).containsExactly("a is done", "b is done", "c is done");
        assertThat(transactions).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void whoIsNotAdmittedBeginsTheNextGroupAndNobodyOvertakes() {
        var lane = new Lane<>((group, next) -> !next.equals("alone"), this::done);
        var all = List.of(
                arrives(lane, "first"),
                arrives(lane, "a"),
                arrives(lane, "alone"),
                arrives(lane, "b"),
                arrives(lane, "c"));
        firstMayEnd.countDown();
        all.forEach(CompletableFuture::join);
        assertThat(transactions).containsExactly(List.of("first"), List.of("a"), List.of("alone", "b", "c"));
    }

    @Test
    void oneCallersTroubleIsNotAnothers() {
        var lane = new Lane<String, String>((group, next) -> true, group -> {
            var done = done(group);
            if (group.contains("bad")) {
                throw new IllegalArgumentException("bad data");
            }
            return done;
        });
        var first = arrives(lane, "first");
        var good = arrives(lane, "good");
        var bad = arrives(lane, "bad");
        firstMayEnd.countDown();
        first.join();
        assertThat(good.join()).isEqualTo("good is done");
        assertThatThrownBy(bad::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("bad data");
        assertThat(transactions)
                .containsExactly(List.of("first"), List.of("good", "bad"), List.of("good"), List.of("bad"));
    }

    @Test
    void whileTheDatabaseIsAwayNobodyIsTriedAlone() {
        var lane = new Lane<String, String>((group, next) -> true, group -> {
            done(group);
            throw new IllegalStateException(new SQLNonTransientConnectionException("gone", "08000"));
        });
        var all = List.of(arrives(lane, "first"), arrives(lane, "a"), arrives(lane, "b"));
        firstMayEnd.countDown();
        all.forEach(one -> assertThatThrownBy(one::join).hasRootCauseMessage("gone"));
        assertThat(transactions).containsExactly(List.of("first"), List.of("a", "b"));
    }

    @Test
    void anErrorLeavesNobodyWaiting() {
        var lane = new Lane<String, String>((group, next) -> true, group -> {
            done(group);
            throw new StackOverflowError();
        });
        var first = arrives(lane, "first");
        var all = List.of(arrives(lane, "a"), arrives(lane, "b"));
        firstMayEnd.countDown();
        assertThatThrownBy(first::join).hasRootCauseInstanceOf(StackOverflowError.class);
        all.forEach(one -> assertThatThrownBy(one::join).isInstanceOf(CompletionException.class));
    }

    @Test
    void thereIsNoAnswerBeforeTheLaneHasServed() {
        var lane = new Lane<String, String>((group, next) -> true, this::done);
        assertThatThrownBy(() -> lane.put("early").answer()).isInstanceOf(IllegalStateException.class);
    }

    /** The first one takes until it may end. */
    private List<String> done(List<String> group) {
        transactions.add(group);
        if (transactions.size() == 1) {
            firstIsAtWork.countDown();
            try {
                firstMayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return group.stream().map(each -> each + " is done").toList();
    }

    /** A caller comes. Back when the caller waits, so that callers are in order. */
    private CompletableFuture<String> arrives(Lane<String, String> lane, String what) {
        Executor itsThread = work -> callers.add(Thread.ofPlatform().daemon().start(work));
        var answer = CompletableFuture.supplyAsync(() -> lane.take(what), itsThread);
        if (callers.size() == 1) {
            await().until(() -> firstIsAtWork.getCount() == 0);
        } else {
            await().until(() -> callers.getLast().getState() == Thread.State.WAITING);
        }
        return answer;
    }
}
