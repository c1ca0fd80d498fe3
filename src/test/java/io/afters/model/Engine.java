package io.afters.model;

import io.afters.messages.Delivery;
import io.afters.orders.OrderIntake;
import io.afters.promotions.PromoCampaigns;
import io.afters.scenarios.DueTasks;
import io.afters.scenarios.PendingTasks;
import io.afters.scenarios.ResultLapses;
import io.afters.scenarios.Scenarios;
import io.afters.shared.Tick;
import io.afters.testing.TestAccounts;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The doors of the real engine. Time passes for all accounts at once.
 *
 * @param nodes how many drain at the same moment
 */
record Engine(
        TestAccounts accounts,
        OrderIntake intake,
        Scenarios scenarios,
        PendingTasks pending,
        PromoCampaigns campaigns,
        DueTasks due,
        ResultLapses lapses,
        Delivery delivery,
        JdbcClient jdbc,
        int nodes) {

    static Engine of(ApplicationContext beans, int nodes) {
        return new Engine(
                beans.getBean(TestAccounts.class),
                beans.getBean(OrderIntake.class),
                beans.getBean(Scenarios.class),
                beans.getBean(PendingTasks.class),
                beans.getBean(PromoCampaigns.class),
                beans.getBean(DueTasks.class),
                beans.getBean(ResultLapses.class),
                beans.getBean(Delivery.class),
                beans.getBean(JdbcClient.class),
                nodes);
    }

    EngineAfters open(Instant now) {
        return new EngineAfters(this, accounts.open(), now);
    }

    void pass(Instant from, Instant to) {
        var tick = new Tick(from, to);
        onAllNodes(() -> due.passOf(tick));
        onAllNodes(() -> lapses.passOf(tick));
    }

    void deliver(Instant now) {
        onAllNodes(() -> delivery.passOf(Tick.at(now)));
    }

    private void onAllNodes(Runnable work) {
        var running = IntStream.range(0, nodes)
                .mapToObj(node -> CompletableFuture.runAsync(work))
                .toList();
        running.forEach(CompletableFuture::join);
    }

    /** Puts what these accounts still wait for out of reach, so that the clock may start over for others. */
    void park(List<EngineAfters> done) {
        var ids = done.stream().map(EngineAfters::id).toList();
        Stream.of(
                        "update scenario_task set due_at = :never where status = 'PENDING' and account_id in (:ids)",
                        "update scenario_task set result_due_at = :never where result = 'WAITING'"
                                + " and account_id in (:ids)",
                        "update message set next_attempt_at = :never where status = 'QUEUED' and account_id in (:ids)")
                .forEach(sql -> jdbc.sql(sql)
                        .param("never", "9000-01-01")
                        .param("ids", ids)
                        .update());
    }
}
