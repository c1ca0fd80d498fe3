package io.afters.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** db-scheduler with one row for each task, which it locks and fetches many at a time. */
final class DbSchedulerPeer implements Peer {
    private static final String TABLE = "bench_scheduled_tasks";

    private int scheduled;

    @Override
    public String figure() {
        return "baseline.dbscheduler_per_s";
    }

    @Override
    public List<Integer> threads() {
        return List.of(16, 50, 100);
    }

    @Override
    public double perSecond(Database database, int tasks, int threads) {
        database.jdbc()
                .sql("create table if not exists " + TABLE + " like scheduled_tasks")
                .update();
        var task = Tasks.oneTime("empty").execute((instance, context) -> EXECUTED.incrementAndGet());
        try (var pool = Peer.pool(database, threads + 4)) {
            var scheduler = Scheduler.create(pool, task)
                    .tableName(TABLE)
                    .threads(threads)
                    .pollUsingLockAndFetch(1.0, 4.0)
                    .pollingInterval(Duration.ofMillis(50))
                    .jdbcCustomization(new MySQL8JdbcCustomization(true))
                    .shutdownMaxWait(Duration.ofSeconds(5))
                    .build();
            var due = Instant.now().minusSeconds(1);
            scheduler.scheduleBatch(IntStream.range(0, tasks).mapToObj(i -> task.instance("t" + scheduled++)), due);
            database.settle();
            EXECUTED.set(0);
            var begin = System.nanoTime();
            scheduler.start();
            Peer.await(tasks);
            Waiting.until(
                    "All rows are gone",
                    Duration.ofMinutes(1),
                    Duration.ofMillis(2),
                    () -> database.jdbc()
                                    .sql("select count(*) from " + TABLE)
                                    .query(Integer.class)
                                    .single()
                            == 0);
            var seconds = (System.nanoTime() - begin) / 1e9;
            scheduler.stop();
            return tasks / seconds;
        }
    }
}
