package io.afters.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;

/** What staff looks for, over HTTP, one question after the other; of each kind the 95th percentile. */
final class Searches {
    private static final int ASKED = 100;
    private static final int PAGE = 1_000;

    private Searches() {}

    /** Milliseconds of the slowest kind. Notes each kind as well. */
    static double slowest(Lab lab, Figures figures) throws IOException {
        var random = new Random(5);
        var orders = lab.scale() / 2;
        var guests = lab.scale() / 10;
        var campaign = text(lab, "select max(campaign_id) from promo_code where id > " + Chain.BASE);
        var codes = lab.database()
                .jdbc()
                .sql("select code from promo_code where id in (:ids)")
                .param(
                        "ids",
                        random.longs(ASKED, Chain.BASE + 1, Chain.BASE + lab.scale())
                                .boxed()
                                .toList())
                .query(String.class)
                .list();
        var names = List.of("Ole", "Iva", "Mari", "Shev", "Kov", "Bon", "Tka", "Kra", "Sofi", "Ruden");
        var statuses = List.of("PENDING", "EXECUTED", "CANCELLED", "FAILED");
        var kinds = new LinkedHashMap<String, IntFunction<String>>();
        kinds.put("by phone", i -> "/tasks?phone=%2B38067" + (1_000_000 + 1 + random.nextInt(guests)));
        kinds.put("by the beginning of a name", i -> "/tasks?q=" + names.get(i % names.size()));
        kinds.put("by order number", i -> "/tasks?q=A" + (1 + random.nextInt(orders)));
        kinds.put("by code", i -> "/tasks?q=" + codes.get(i % codes.size()));
        kinds.put("newest of a status", i -> "/tasks?status=" + statuses.get(i % statuses.size()));
        kinds.put(
                "a campaign's codes by status",
                i -> "/campaigns/" + campaign + "/codes?status="
                        + List.of("AVAILABLE", "ASSIGNED", "USED", "EXPIRED", "REVOKED")
                                .get(i % 5));
        try (var wire = lab.node().wire()) {
            var deep = cursors(wire);
            kinds.put("page " + PAGE, i -> "/tasks?cursor=" + deep.get(i % deep.size()));
            return kinds.entrySet().stream()
                    .mapToDouble(kind -> percentile(wire, kind, figures))
                    .max()
                    .orElseThrow();
        }
    }

    private static double percentile(Wire wire, Map.Entry<String, IntFunction<String>> kind, Figures figures) {
        var milliseconds = new double[ASKED];
        try {
            // One for the JVM; pages of the database that nobody has read lately are what they are
            wire.get(kind.getValue().apply(0));
            for (var i = 0; i < ASKED; i++) {
                var path = kind.getValue().apply(i);
                var begin = System.nanoTime();
                wire.get(path);
                milliseconds[i] = (System.nanoTime() - begin) / 1e6;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var p95 = Figures.percentile(milliseconds, 95);
        figures.add("search " + kind.getKey() + ", p95 ms", p95);
        return p95;
    }

    /** Where some pages from the thousandth on begin. */
    private static List<String> cursors(Wire wire) throws IOException {
        var json = JsonMapper.shared();
        var cursors = new ArrayList<String>();
        var path = "/tasks";
        for (var page = 1; page < PAGE + 20; page++) {
            var next = json.readTree(wire.get(path)).get("nextCursor");
            if (next == null || next.isNull()) {
                break;
            }
            path = "/tasks?cursor=" + next.asString();
            if (page >= PAGE - 1) {
                cursors.add(next.asString());
            }
        }
        if (cursors.isEmpty()) {
            throw new IllegalStateException("There are fewer than " + PAGE + " pages: choose a bigger --scale");
        }
        return cursors;
    }

    private static String text(Lab lab, String sql) {
        return lab.database().jdbc().sql(sql).query(String.class).single();
    }
}
