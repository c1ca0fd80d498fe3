package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = DatabaseOnly.class, webEnvironment = WebEnvironment.NONE)
class TransactionsIT {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Transactions transactions;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void twoRows() {
        jdbc.execute("drop table if exists transactions_it");
        jdbc.execute("create table transactions_it (id int primary key, amount int not null)");
        jdbc.update("insert into transactions_it values (1, 0), (2, 0)");
    }

    @AfterEach
    void clear() {
        threads.shutdownNow();
        jdbc.execute("drop table if exists transactions_it");
    }

    @Test
    void bothSidesOfADeadlockCommitInTheEnd() throws Exception {
        var bothHoldOne = new CyclicBarrier(2);
        var runs = new AtomicInteger();
        both(() -> addToBoth(1, 2, bothHoldOne, runs), () -> addToBoth(2, 1, bothHoldOne, runs));
        assertThat(amounts()).containsExactly(2, 2);
        assertThat(runs).as("one of them was repeated").hasValue(3);
    }

    @Test
    void aLockWaitTimeoutIsRepeatedAsAWholeSoThatNothingIsHalfDone() throws Exception {
        var held = new CountDownLatch(1);
        var timedOut = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> transactions.runInNew(() -> {
            add(2);
            held.countDown();
            await(timedOut);
        }));
        await(held);
        var runs = new AtomicInteger();
        transactions.runInNew(() -> {
            if (runs.incrementAndGet() == 2) {
                timedOut.countDown();
            }
            add(1);
            jdbc.update("set statement innodb_lock_wait_timeout = 1 for"
                    + " update transactions_it set amount = amount + 1 where id = 2");
        });
        holder.get(10, TimeUnit.SECONDS);
        assertThat(runs).hasValueGreaterThanOrEqualTo(2);
        assertThat(amounts()).containsExactly(1, 2);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsReplaced() {
        var runs = new AtomicInteger();
        transactions.runInNew(() -> {
            add(1);
            if (runs.incrementAndGet() == 1) {
                jdbc.execute("kill connection_id()");
            }
            add(2);
        });
        assertThat(runs).hasValue(2);
        assertThat(amounts()).containsExactly(1, 1);
    }

    @Test
    void aDuplicateKeyPassesThroughAndLeavesNothingBehind() {
        var runs = new AtomicInteger();
        assertThatThrownBy(() -> transactions.runInNew(() -> {
                    runs.incrementAndGet();
                    add(2);
                    jdbc.update("insert into transactions_it values (1, 5)");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(runs).hasValue(1);
        assertThat(amounts()).containsExactly(0, 0);
    }

    @Test
    void whoLosesARaceForAKeyLooksAgain() throws Exception {
        var bothHaveLooked = new CyclicBarrier(2);
        Callable<Integer> insertUnlessThere = () -> transactions.inNewRetryingDuplicates(() -> {
            int there = count("where id = 3");
            if (there == 0) {
                await(bothHaveLooked);
                jdbc.update("insert into transactions_it values (3, 0)");
            }
            return there;
        });
        assertThat(both(insertUnlessThere, insertUnlessThere)).containsExactlyInAnyOrder(0, 1);
    }

    private Void addToBoth(int first, int second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        var firstRun = new AtomicInteger();
        transactions.runInNew(() -> {
            runs.incrementAndGet();
            add(first);
            if (firstRun.incrementAndGet() == 1) {
                await(bothHoldOne);
            }
            add(second);
        });
        return null;
    }

    private void add(int id) {
        jdbc.update("update transactions_it set amount = amount + 1 where id = ?", id);
    }

    private List<Integer> amounts() {
        return jdbc.queryForList("select amount from transactions_it order by id", Integer.class);
    }

    private int count(String where) {
        return jdbc.queryForObject("select count(*) from transactions_it " + where, Integer.class);
    }

    private <T> List<T> both(Callable<T> one, Callable<T> other) throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        for (Future<T> each : threads.invokeAll(List.of(one, other), 30, TimeUnit.SECONDS)) {
            results.add(each.get());
        }
        return results;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
