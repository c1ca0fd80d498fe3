package io.afters.bench;

import io.afters.bench.Plain.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Due tasks with a code, cashback and a message, executed by the drains of production, beside the same rows by plain JDBC. */
final class Execution implements Family {
    private static final int TRIED = 6_000;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(5);

    @Override
    public List<String> rows() {
        return List.of("execute.per_s", "execute.vs_batched_jdbc");
    }

    @Override
    public void measure(Lab lab, Figures figures) {
        var way = bestWay(lab);
        System.out.println("  plain JDBC is fastest with " + way);
        product(lab, TRIED, new Profile.None());
        SameRows.check(lab);
        var tasks = sizeWhenWarm(lab);
        for (var round = 0; round < ROUNDS; round++) {
            figures.add("execute.per_s", product(lab, tasks, lab.profile()));
            figures.add("baseline.execute_per_s", plain(lab, way, tasks));
        }
        deliver(lab, figures, tasks);
    }

    private static Way bestWay(Lab lab) {
        return Best.of(Way.all(), way -> plain(lab, way, TRIED));
    }

    private static double plain(Lab lab, Way way, int tasks) {
        var orders = lab.plain().orders(tasks);
        lab.plain().ingest(orders, new Way(Writing.BULK, 2));
        lab.database().settle();
        return lab.plain().execute(orders, way);
    }

    /** How many tasks a round has. */
    static int sizeWhenWarm(Lab lab) {
        return Sizes.of(Warm.up(() -> product(lab, TRIED, new Profile.None())));
    }

    /** Tasks per second, from the moment when all of them become due. */
    static double product(Lab lab, int tasks, Profile profile) {
        var orders = lab.plain().orders(tasks, lab.accountId());
        lab.plain().ingest(orders, new Way(Writing.BULK, 2));
        var first = orders.getFirst().id();
        var due = makeDue(lab, first);
        lab.database().settle();
        profile.begin();
        Waiting.until(due);
        var begin = System.nanoTime();
        Waiting.until(
                "All tasks are executed",
                LONGEST,
                LOOK,
                () -> !any(lab, "scenario_task where status = 'PENDING' and id >= " + first));
        var perSecond = tasks / ((System.nanoTime() - begin) / 1e9);
        profile.end(tasks);
        return perSecond;
    }

    private static Instant makeDue(Lab lab, long firstTask) {
        var due = Instant.now().plusSeconds(6);
        lab.database()
                .jdbc()
                .sql("update scenario_task set due_at = ? where status = 'PENDING' and account_id = ? and id >= ?")
                .params(SqlTimes.of(due), lab.accountId(), firstTask)
                .update();
        if (Instant.now().isAfter(due)) {
            throw new IllegalStateException("This database is too slow to make the tasks due at one moment");
        }
        return due;
    }

    /** The same with messages leaving as fast as they can meanwhile, and how fast those leave. */
    private static void deliver(Lab lab, Figures figures, int tasks) {
        forgetMessages(lab);
        lab.restaurant().textAtMost(0);
        for (var round = 0; round < 2; round++) {
            figures.add("execute.while_delivering_per_s", product(lab, tasks, new Profile.None()));
            Waiting.until("All messages have left", LONGEST, LOOK, () -> !any(lab, "message where status = 'QUEUED'"));
        }
        lab.restaurant().textAtMost(Restaurant.USUAL_RATE);
    }

    private static void forgetMessages(Lab lab) {
        lab.database()
                .jdbc()
                .sql("update message set status = 'SKIPPED', next_attempt_at = null, leased_until = null"
                        + " where status = 'QUEUED' and account_id = ?")
                .param(lab.accountId())
                .update();
    }

    private static boolean any(Lab lab, String rows) {
        return lab.database()
                .jdbc()
                .sql("select exists (select 1 from " + rows + " and account_id = ?)")
                .param(lab.accountId())
                .query(Boolean.class)
                .single();
    }
}
