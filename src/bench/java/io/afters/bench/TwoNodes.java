package io.afters.bench;

import java.util.List;

/** Two nodes on the same database and the same processors, beside one of them. */
final class TwoNodes implements Family {
    private static final int TRIED = 6_000;

    @Override
    public List<String> rows() {
        return List.of("nodes.two_vs_one");
    }

    @Override
    public void measure(Lab lab, Figures figures) {
        var none = new Profile.None();
        var tasks = Sizes.of(Execution.product(lab, TRIED, none));
        for (var round = 0; round < ROUNDS; round++) {
            figures.add("nodes.one_per_s", Execution.product(lab, tasks, none));
            try (var _ = Node.start(lab.app(), lab.folder().resolve("data"), "node-2", lab.database())) {
                // Warm, and with its part of the work: the lines of work spread over the nodes within seconds
                Execution.product(lab, tasks, none);
                figures.add("nodes.two_per_s", Execution.product(lab, tasks, none));
            }
        }
    }
}
