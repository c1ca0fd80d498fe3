package io.afters.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The panel's busiest screens, opened anew each time: the real round trips over HTTP, without a browser that draws them. */
final class Screens {
    private static final int OPENED = 30;

    private Screens() {}

    /** Milliseconds of the slowest screen, at the 95th percentile. Notes each screen as well. */
    static double slowest(Lab lab, Figures figures) {
        var campaign = lab.database()
                .jdbc()
                .sql("select max(campaign_id) from promo_code where id > ?")
                .param(Chain.BASE)
                .query(Long.class)
                .single();
        var screens = new LinkedHashMap<String, Map.Entry<String, String>>();
        screens.put("Tasks", Map.entry("tasks", ""));
        screens.put("Codes", Map.entry("campaigns/" + campaign, "tab=codes"));
        screens.put("Dashboard", Map.entry("dashboard", ""));
        var slowest = 0.0;
        for (var screen : screens.entrySet()) {
            var p95 = percentile(
                    lab, screen.getValue().getKey(), screen.getValue().getValue());
            figures.add("screen " + screen.getKey() + ", p95 ms", p95);
            slowest = Math.max(slowest, p95);
        }
        return slowest;
    }

    private static double percentile(Lab lab, String route, String query) {
        try (var visitor = new Visitor(lab.node())) {
            // For the JVM
            for (var i = 0; i < OPENED / 3; i++) {
                visitor.open(route, query);
            }
            var milliseconds = new double[OPENED];
            for (var i = 0; i < OPENED; i++) {
                milliseconds[i] = visitor.open(route, query);
            }
            return Figures.percentile(milliseconds, 95);
        }
    }
}
