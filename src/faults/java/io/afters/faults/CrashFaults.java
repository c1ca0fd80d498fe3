package io.afters.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Nodes that die at places with a name, each of them once. */
final class CrashFaults {
    private static final Duration REACHED_WITHIN = Duration.ofMinutes(2);
    private static final int LATEST_PASS = 20;

    private CrashFaults() {}

    static void dieEverywhere(Cluster cluster, Traffic traffic, Duration length) {
        var random = new Random(16);
        var points = List.of(CrashPoint.values());
        for (int from = 0; from < points.size(); from += Cluster.NODES) {
            var round = points.subList(from, Math.min(points.size(), from + Cluster.NODES));
            for (int i = 0; i < round.size(); i++) {
                var node = cluster.nodes().get(i);
                node.kill();
                var where = round.get(i).at(1 + random.nextInt(LATEST_PASS));
                cluster.restart(
                        node,
                        new Node.Start(
                                Map.of(CrashPoint.VARIABLE, where),
                                List.of("--spring.datasource.driver-class-name=" + CrashingDriver.class.getName()),
                                null));
            }
            for (int i = 0; i < round.size(); i++) {
                var node = cluster.nodes().get(i);
                Waiting.until("A node dies at " + round.get(i), REACHED_WITHIN, () -> !node.alive());
            }
            System.out.println("          died at " + round);
        }
        cluster.nodes().stream().filter(node -> !node.alive()).forEach(cluster::restart);
        cluster.nodes().forEach(Node::awaitReady);
    }
}
