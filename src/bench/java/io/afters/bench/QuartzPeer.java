package io.afters.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;

/** Quartz with its clustered JDBC store, which takes as many triggers at a time as there are threads. */
final class QuartzPeer implements Peer {
    private static @Nullable HikariDataSource pool;

    private boolean made;

    @Override
    public String figure() {
        return "baseline.quartz_per_s";
    }

    @Override
    public List<Integer> threads() {
        return List.of(16, 32, 64);
    }

    @Override
    public double perSecond(Database database, int tasks, int threads) throws Exception {
        makeTables(database);
        try (var opened = Peer.pool(database, threads + 4)) {
            pool = opened;
            var scheduler = new StdSchedulerFactory(settings(threads)).getScheduler();
            schedule(scheduler, tasks);
            database.settle();
            EXECUTED.set(0);
            var begin = System.nanoTime();
            scheduler.start();
            Peer.await(tasks);
            var seconds = (System.nanoTime() - begin) / 1e9;
            scheduler.shutdown(true);
            return tasks / seconds;
        }
    }

    private static void schedule(org.quartz.Scheduler scheduler, int tasks) throws SchedulerException {
        var triggers = new HashSet<Trigger>();
        for (var i = 0; i < tasks; i++) {
            triggers.add(
                    TriggerBuilder.newTrigger().withIdentity("t" + i).startNow().build());
        }
        scheduler.scheduleJobs(
                Map.of(JobBuilder.newJob(Empty.class).withIdentity("empty").build(), triggers), true);
    }

    private void makeTables(Database database) throws IOException {
        if (made) {
            return;
        }
        made = true;
        try (var script = Objects.requireNonNull(
                QuartzPeer.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql"))) {
            for (var statement : new String(script.readAllBytes(), UTF_8)
                    .replaceAll("(?m)^#.*$", "")
                    .split(";", -1)) {
                if (!statement.isBlank() && !statement.strip().equalsIgnoreCase("commit")) {
                    database.jdbc().sql(statement).update();
                }
            }
        }
    }

    private static Properties settings(int threads) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "org.quartz.scheduler.instanceName", "bench",
                "org.quartz.scheduler.instanceId", "AUTO",
                "org.quartz.scheduler.skipUpdateCheck", "true",
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(threads),
                "org.quartz.scheduler.batchTriggerAcquisitionFireAheadTimeWindow", "1000",
                "org.quartz.scheduler.idleWaitTime", "1000"));
        settings.putAll(Map.of(
                "org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool",
                "org.quartz.threadPool.threadCount", Integer.toString(threads),
                "org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX",
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate",
                "org.quartz.jobStore.isClustered", "true",
                "org.quartz.jobStore.acquireTriggersWithinLock", "true",
                "org.quartz.jobStore.misfireThreshold", "600000",
                "org.quartz.jobStore.dataSource", "bench",
                "org.quartz.dataSource.bench.connectionProvider.class", Pooled.class.getName()));
        return settings;
    }

    /** Does nothing. */
    public static final class Empty implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            EXECUTED.incrementAndGet();
        }
    }

    /** Quartz wants to make it by itself. */
    public static final class Pooled implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return Objects.requireNonNull(pool).getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}
