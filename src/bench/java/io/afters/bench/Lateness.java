package io.afters.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/** How late tasks start when 200 become due in a second, one by one, while orders come in. */
final class Lateness implements Family {
    private static final int ROUNDS_OF_IT = 3;
    private static final int SECONDS = 15;
    private static final int PER_SECOND = 200;
    private static final int TOGETHER = 20;
    /** Other orders, which trigger what is due in an hour. */
    private static final int OTHERS_PER_SECOND = 400;

    @Override
    public List<String> rows() {
        return List.of("lateness.p50_ms", "lateness.p99_ms");
    }

    @Override
    public void measure(Lab lab, Figures figures) {
        for (var round = 0; round < ROUNDS_OF_IT; round++) {
            lab.database().settle();
            lab.profile().begin();
            var late = milliseconds(lab);
            lab.profile().end(late.size());
            figures.add("lateness.p50_ms", Figures.percentile(late, 50));
            figures.add("lateness.p99_ms", Figures.percentile(late, 99));
        }
    }

    private static List<Double> milliseconds(Lab lab) {
        var first = Instant.now().plusSeconds(4);
        var dues = LongStream.range(0, SECONDS * PER_SECOND)
                .mapToObj(i -> first.plusNanos(i * 1_000_000_000 / PER_SECOND))
                .toList();
        var others = CompletableFuture.runAsync(
                () -> Paced.milliseconds(lab.restaurant(), OTHERS_PER_SECOND, 8, Duration.ofSeconds(SECONDS + 2)));
        for (var part : Pieces.of(dues, TOGETHER)) {
            var purchases = part.stream()
                    .map(due -> lab.restaurant()
                            .purchases(1, due.minus(Restaurant.DELAY))
                            .getFirst())
                    .toList();
            Waiting.until(part.getFirst().minusSeconds(2));
            lab.restaurant().sendBatches(purchases, 1);
        }
        others.join();
        var end = dues.getLast().plusSeconds(1);
        Waiting.until(end);
        Waiting.until(
                "Everything has been executed",
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                () -> lab.database()
                                .jdbc()
                                .sql(
                                        "select count(*) from scenario_task where account_id = ? and status = 'PENDING' and due_at <= ?")
                                .params(lab.accountId(), SqlTimes.of(end))
                                .query(Integer.class)
                                .single()
                        == 0);
        return lab.database()
                .jdbc()
                .sql("select timestampdiff(microsecond, due_at, ended_at) / 1000 from scenario_task"
                        + " where account_id = ? and due_at between ? and ? and status = 'EXECUTED'")
                .params(lab.accountId(), SqlTimes.of(first), SqlTimes.of(end))
                .query(Double.class)
                .list();
    }
}
