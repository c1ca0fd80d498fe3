package io.afters.bench;

import java.util.List;

/** Everything on a database that has grown for two years: searches, screens, and the execution beside a small one. */
final class Growth implements Family {
    private static final int SMALL = 100_000;
    private static final int ROUNDS_OF_IT = 3;

    @Override
    public List<String> rows() {
        return List.of("search.p95_ms_10m", "page.p95_ms_10m", "growth.execute_10m_vs_100k");
    }

    @Override
    public void measure(Lab lab, Figures figures) throws Exception {
        try (var big = Grown.open(lab, lab.scale())) {
            figures.add("search.p95_ms_10m", Searches.slowest(big, figures));
            figures.add("page.p95_ms_10m", Screens.slowest(big, figures));
            try (var small = Grown.open(lab, Math.min(SMALL, lab.scale()))) {
                execute(big, small, figures);
            }
        }
    }

    private static void execute(Lab big, Lab small, Figures figures) {
        var none = new Profile.None();
        Execution.sizeWhenWarm(big);
        var tasks = Execution.sizeWhenWarm(small);
        for (var round = 0; round < ROUNDS_OF_IT; round++) {
            figures.add("growth.execute_100k_per_s", Execution.product(small, tasks, none));
            figures.add("growth.execute_10m_per_s", Execution.product(big, tasks, none));
        }
    }
}
