package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
        classes = {DatabaseOnly.class, OneAtATime.class, TurnSql.class},
        webEnvironment = WebEnvironment.NONE)
class OneAtATimeIT {

    @Autowired
    OneAtATime turns;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theSecondBeginsWhenTheFirstHasEnded() throws Exception {
        var told = Collections.synchronizedList(new ArrayList<String>());
        var firstIsAtIt = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> turns.run("test", () -> {
                firstIsAtIt.countDown();
                await(goOn);
                told.add("first ended");
            }));
            await(firstIsAtIt);
            var second = threads.submit(() -> turns.run("test", () -> told.add("second began")));
            Awaitility.await().until(this::somebodyWaits);
            goOn.countDown();
            first.get(10, TimeUnit.SECONDS);
            second.get(10, TimeUnit.SECONDS);
        }
        assertThat(told).containsExactly("first ended", "second began");
    }

    @Test
    void aTurnEndsWithAFailureToo() {
        assertThatThrownBy(() -> turns.run("test", () -> {
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");
        var done = new ArrayList<String>();
        turns.run("test", () -> done.add("next"));
        assertThat(done).containsExactly("next");
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from information_schema.processlist where state = 'User lock')",
                Boolean.class));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
