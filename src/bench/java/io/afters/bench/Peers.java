package io.afters.bench;

import java.util.HashMap;
import java.util.List;

/** Libraries that execute tasks, each with empty ones and at its best settings, beside our tasks with all their work. */
final class Peers implements Family {
    private static final int ROUNDS_OF_IT = 3;
    private static final int TRIED = 2_000;

    @Override
    public List<String> rows() {
        return List.of("execute.vs_dbscheduler_noop", "execute.vs_jobrunr_noop", "execute.vs_quartz_noop");
    }

    @Override
    public void measure(Lab lab, Figures figures) throws Exception {
        var best = new HashMap<Peer, Integer>();
        var sizes = new HashMap<Peer, Integer>();
        var peers = List.of(new DbSchedulerPeer(), new JobRunrPeer(), new QuartzPeer());
        for (var peer : peers) {
            var fastest = 0.0;
            // Twice, for the JVM to warm up
            for (var threads : peer.threads()) {
                peer.perSecond(lab.database(), TRIED, threads);
                var perSecond = peer.perSecond(lab.database(), TRIED, threads);
                if (perSecond > fastest) {
                    fastest = perSecond;
                    best.put(peer, threads);
                    sizes.put(peer, Sizes.of(perSecond));
                }
            }
            System.out.printf("  %s is fastest with %d threads%n", peer.figure(), best.get(peer));
        }
        var tasks = Execution.sizeWhenWarm(lab);
        for (var round = 0; round < ROUNDS_OF_IT; round++) {
            figures.add("execute.per_s", Execution.product(lab, tasks, new Profile.None()));
            for (var peer : peers) {
                figures.add(peer.figure(), peer.perSecond(lab.database(), sizes.get(peer), best.get(peer)));
            }
        }
    }
}
