package io.afters.faults;

import java.time.Duration;

/** What can happen to nodes, to the one server they share, and to the link between them. */
final class NodeFaults {

    private NodeFaults() {}

    static void brief(Cluster cluster, Traffic traffic, Duration length) {
        Waiting.pass(Duration.ofSeconds(5));
        var killed = cluster.nodes().getFirst();
        killed.kill();
        var frozen = cluster.nodes().getLast();
        frozen.freeze();
        Waiting.pass(Duration.ofSeconds(12));
        cluster.restart(killed);
        frozen.thaw();
        killed.awaitReady();
        cluster.database().killServer();
        Waiting.pass(Duration.ofSeconds(15));
    }

    static void kill(Cluster cluster, Traffic traffic, Duration length) {
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            Waiting.pass(Duration.ofSeconds(5));
            var node = cluster.random();
            node.kill();
            Waiting.pass(Duration.ofSeconds(5));
            cluster.restart(node);
            node.awaitReady();
        }
    }

    static void killDatabase(Cluster cluster, Traffic traffic, Duration length) {
        Waiting.pass(Duration.ofSeconds(5));
        cluster.database().killServer();
        Waiting.pass(Duration.ofSeconds(20));
        cluster.nodes().forEach(Node::kill);
        cluster.database().kill();
        cluster.restartAll();
        Waiting.pass(Duration.ofSeconds(5));
    }

    static void freeze(Cluster cluster, Traffic traffic, Duration length) {
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            Waiting.pass(Duration.ofSeconds(5));
            var node = cluster.random();
            node.freeze();
            Waiting.pass(Duration.ofSeconds(20));
            node.thaw();
            Waiting.pass(Duration.ofSeconds(5));
        }
    }

    static void stall(Cluster cluster, Traffic traffic, Duration length) {
        Waiting.pass(Duration.ofSeconds(5));
        cluster.link().stall(true);
        Waiting.pass(Duration.ofSeconds(40));
        cluster.link().stall(false);
        Waiting.pass(Duration.ofSeconds(10));
        cluster.link().cut();
        Waiting.pass(Duration.ofSeconds(10));
    }

    static void trouble(Cluster cluster, Traffic traffic, Duration length) {
        Trouble.on(cluster.temporary());
        Waiting.pass(length);
        Trouble.off(cluster.temporary());
    }

    /** For nodes that have their fault from the start. */
    static void none(Cluster cluster, Traffic traffic, Duration length) {
        Waiting.pass(length);
    }
}
