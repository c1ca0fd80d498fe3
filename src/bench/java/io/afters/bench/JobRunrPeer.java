package io.afters.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.scheduling.BackgroundJobRequest;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;

/** JobRunr, in the edition that is free. */
final class JobRunrPeer implements Peer {
    private static final int AT_ONCE = 500;

    @Override
    public String figure() {
        return "baseline.jobrunr_per_s";
    }

    @Override
    public List<Integer> threads() {
        return List.of(32, 64, 128);
    }

    @Override
    public double perSecond(Database database, int tasks, int threads) {
        try (var pool = Peer.pool(database, 32)) {
            JobRunr.configure()
                    .useStorageProvider(SqlStorageProviderFactory.using(pool))
                    .initialize();
            for (var open = tasks; open > 0; open -= AT_ONCE) {
                BackgroundJobRequest.enqueue(Stream.generate(Empty::new).limit(Math.min(open, AT_ONCE)));
            }
            database.settle();
            EXECUTED.set(0);
            JobRunr.configure()
                    .useStorageProvider(SqlStorageProviderFactory.using(pool))
                    .useBackgroundJobServer(
                            BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                                    .andWorkerCount(threads)
                                    .andPollInterval(Duration.ofSeconds(5)))
                    .initialize();
            // It looks for the first ones when it likes to
            Peer.await(1);
            var begin = System.nanoTime();
            Waiting.until(
                    "All jobs have succeeded",
                    Duration.ofMinutes(3),
                    Duration.ofMillis(5),
                    () -> database.jdbc()
                                    .sql("select count(*) from jobrunr_jobs where state <> 'SUCCEEDED'")
                                    .query(Integer.class)
                                    .single()
                            == 0);
            var seconds = (System.nanoTime() - begin) / 1e9;
            JobRunr.destroy();
            database.jdbc().sql("delete from jobrunr_jobs").update();
            return tasks / seconds;
        }
    }

    /** Asks for nothing. */
    public record Empty() implements JobRequest {
        @Override
        public Class<EmptyHandler> getJobRequestHandler() {
            return EmptyHandler.class;
        }
    }

    /** Does nothing. */
    public static final class EmptyHandler implements JobRequestHandler<Empty> {
        @Override
        public void run(Empty empty) {
            EXECUTED.incrementAndGet();
        }
    }
}
