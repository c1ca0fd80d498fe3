package io.afters.bench;

import io.afters.bench.Plain.Way;
import java.time.Duration;
import java.util.List;

/** Events over HTTP, of which each triggers a scenario, beside the same rows by plain JDBC. */
final class Intake implements Family {
    private static final int TRIED = 5_000;
    private static final int HTTP_CONNECTIONS = 32;
    private static final Duration LATENCY = Duration.ofSeconds(5);

    @Override
    public List<String> rows() {
        return List.of(
                "ingest.per_s",
                "ingest.vs_batched_jdbc",
                "ingest.single_per_s",
                "ingest.single_vs_jdbc",
                "ingest.p99_ms_at_half_load");
    }

    @Override
    public void measure(Lab lab, Figures figures) throws Exception {
        var plain = lab.plain();
        var restaurant = lab.restaurant();
        var way = Best.of(Way.all(), each -> plain.ingest(plain.orders(TRIED), each));
        var single = Best.of(List.of(4, 8, 16, 32), each -> plain.ingestSingly(plain.orders(TRIED), each));
        var callers = Best.of(List.of(2, 4, 8), each -> restaurant.sendBatches(restaurant.purchases(TRIED * 2), each));
        System.out.println("  plain JDBC is fastest with " + way + ", and for single events with " + single
                + " connections; batches over HTTP with " + callers);
        var batched = Sizes.of(Warm.up(() -> restaurant.sendBatches(restaurant.purchases(TRIED), callers)));
        var singly = Sizes.of(Warm.up(() -> restaurant.sendSingly(restaurant.purchases(TRIED), HTTP_CONNECTIONS)));
        for (var round = 0; round < ROUNDS; round++) {
            lab.database().settle();
            lab.profile().begin();
            figures.add("ingest.per_s", restaurant.sendBatches(restaurant.purchases(batched), callers));
            lab.profile().end(batched);
            lab.database().settle();
            figures.add("baseline.ingest_per_s", plain.ingest(plain.orders(batched), way));
        }
        lab.profile().print();
        for (var round = 0; round < ROUNDS; round++) {
            lab.database().settle();
            lab.profile().begin();
            figures.add("ingest.single_per_s", restaurant.sendSingly(restaurant.purchases(singly), HTTP_CONNECTIONS));
            lab.profile().end(singly);
            lab.database().settle();
            figures.add("baseline.single_per_s", plain.ingestSingly(plain.orders(singly), single));
        }
        var half = figures.median("ingest.single_per_s") / 2;
        for (var round = 0; round < ROUNDS; round++) {
            lab.database().settle();
            var latencies = Paced.milliseconds(restaurant, half, HTTP_CONNECTIONS, LATENCY);
            figures.add("ingest.p50_ms_at_half_load", Figures.percentile(latencies, 50));
            figures.add("ingest.p99_ms_at_half_load", Figures.percentile(latencies, 99));
        }
    }
}
