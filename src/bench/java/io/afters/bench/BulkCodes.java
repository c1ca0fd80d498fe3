package io.afters.bench;

import io.afters.bench.Plain.Way;
import java.time.Duration;
import java.util.List;

/** A million codes drawn at random, beside a plain insert of as many codes that are known beforehand. */
final class BulkCodes implements Family {
    private static final int MOST = 1_000_000;
    private static final int TRIED = 50_000;
    private static final int ROUNDS_OF_IT = 3;

    @Override
    public List<String> rows() {
        return List.of("codes.bulk_per_s", "codes.bulk_vs_insert");
    }

    @Override
    public void measure(Lab lab, Figures figures) {
        var campaign = campaign(lab.node(), "Bulk");
        var plain = new PlainCodes(lab.database(), lab.plain().accountId(), Long.parseLong(campaign));
        var way = Best.of(
                List.of(
                        new Way(Writing.BULK, 1),
                        new Way(Writing.BULK, 2),
                        new Way(Writing.BULK, 4),
                        new Way(Writing.MANY_VALUES, 1),
                        new Way(Writing.MANY_VALUES, 2)),
                each -> plain.perSecond(TRIED, each));
        System.out.println("  plain JDBC is fastest with " + way);
        var count = Math.min(MOST, lab.scale());
        product(lab.node(), campaign, TRIED);
        for (var round = 0; round < ROUNDS_OF_IT; round++) {
            lab.database().settle();
            lab.profile().begin();
            figures.add("codes.bulk_per_s", product(lab.node(), campaign, count));
            lab.profile().end(count);
            lab.database().settle();
            figures.add("baseline.codes_per_s", plain.perSecond(count, way));
        }
    }

    static String campaign(Node node, String name) {
        return node.post("/campaigns", """
                {"name": "%s", "status": "ACTIVE", "discount": {"type": "PERCENT", "value": "10.00"}}""".formatted(name)).get("id").asString();
    }

    /** Codes per second, from the order to the end of the work in the background. */
    static double product(Node node, String campaign, int count) {
        var begin = System.nanoTime();
        var job = node.post("/campaigns/" + campaign + "/codes", "{\"count\": " + count + "}")
                .get("jobId")
                .asString();
        Waiting.until(
                "All codes are made",
                Duration.ofMinutes(10),
                Duration.ofMillis(20),
                () -> node.call("GET", "/jobs/" + job, "")
                        .get("status")
                        .asString()
                        .equals("DONE"));
        return count / ((System.nanoTime() - begin) / 1e9);
    }
}
