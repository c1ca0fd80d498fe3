package io.afters.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of goals.
 *
 * @param name in results.json
 * @param of what was measured: the figure itself, or what is divided by the baseline
 * @param baseline that it is divided by; null: by nothing
 * @param goal NaN: none
 * @param atMost whether less is better
 */
record Row(String name, String of, @Nullable String baseline, double goal, boolean atMost) {
    /** The goals of Afters, all of them. */
    static final List<Row> ALL = List.of(
            told("execute.per_s"),
            ratio("execute.vs_batched_jdbc", "execute.per_s", "baseline.execute_per_s", 0.8),
            ratio("execute.vs_dbscheduler_noop", "execute.per_s", "baseline.dbscheduler_per_s", 4),
            ratio("execute.vs_jobrunr_noop", "execute.per_s", "baseline.jobrunr_per_s", 5),
            ratio("execute.vs_quartz_noop", "execute.per_s", "baseline.quartz_per_s", 25),
            told("ingest.per_s"),
            ratio("ingest.vs_batched_jdbc", "ingest.per_s", "baseline.ingest_per_s", 0.5),
            told("ingest.single_per_s"),
            ratio("ingest.single_vs_jdbc", "ingest.single_per_s", "baseline.single_per_s", 0.6),
            atMost("ingest.p99_ms_at_half_load", 25),
            atMost("lateness.p50_ms", 100),
            atMost("lateness.p99_ms", 250),
            told("codes.bulk_per_s"),
            ratio("codes.bulk_vs_insert", "codes.bulk_per_s", "baseline.codes_per_s", 0.7),
            told("redeem.per_s"),
            ratio("redeem.vs_jdbc", "redeem.per_s", "baseline.redeem_per_s", 0.5),
            atMost("search.p95_ms_10m", 50),
            atMost("page.p95_ms_10m", 200),
            ratio("growth.execute_10m_vs_100k", "growth.execute_10m_per_s", "growth.execute_100k_per_s", 0.9),
            ratio("nodes.two_vs_one", "nodes.two_per_s", "nodes.one_per_s", 0.95),
            atMost("memory.rss_mb_peak", 700));

    private static Row told(String name) {
        return new Row(name, name, null, Double.NaN, false);
    }

    private static Row ratio(String name, String of, String baseline, double goal) {
        return new Row(name, of, baseline, goal, false);
    }

    private static Row atMost(String name, double goal) {
        return new Row(name, name, null, goal, true);
    }

    /** NaN when it was not measured. */
    double result(Figures figures) {
        var value = figures.median(of);
        return baseline == null ? value : value / figures.median(baseline);
    }

    /** Whether the goal is reached, in a word; nothing when there is none. */
    String verdict(Figures figures) {
        var result = result(figures);
        if (Double.isNaN(goal) || Double.isNaN(result)) {
            return "";
        }
        return (atMost ? result <= goal : result >= goal) ? "reached" : "NOT REACHED";
    }
}
