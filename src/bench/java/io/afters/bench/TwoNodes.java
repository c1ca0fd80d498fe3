package io.afters.bench;

import java.util.List;

/** Two nodes on the same database and the same processors, beside one of them. */
final class TwoNodes implements Family {
    @Override
    public List<String> rows() {
        return List.of("nodes.two_vs_one");
    }

    @Override
    public void measure(Lab lab, Figures figures) {
        var none = new Profile.None();
        var tasks = Execution.sizeWhenWarm(lab);
        for (var round = 0; round < ROUNDS; round++) {
            figures.add("nodes.one_per_s", Execution.product(lab, tasks, none));
            try (var _ = Node.start(lab.app(), lab.folder().resolve("data"), "node-2", lab.database())) {
                // With its part of the work, too: the lines of work spread over the nodes within seconds
                Execution.sizeWhenWarm(lab);
                figures.add("nodes.two_per_s", Execution.product(lab, tasks, none));
            }
        }
    }
}
