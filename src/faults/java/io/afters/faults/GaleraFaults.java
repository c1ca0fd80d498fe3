package io.afters.faults;

import java.time.Duration;

/** What can happen to the servers of a Galera cluster while the nodes work. */
final class GaleraFaults {

    private GaleraFaults() {}

    /** The writer is killed and comes back; then it is cut off from the others, refuses, and comes back. */
    static void loseTheWriterTwice(Cluster cluster, Traffic traffic, Duration length) {
        var galera = cluster.galera();
        Waiting.pass(Duration.ofSeconds(10));
        var killed = galera.writer();
        var began = System.nanoTime();
        killed.kill();
        galera.awaitMajorityWithout(killed);
        goOn(cluster, "the kill of " + killed.name(), began);
        Waiting.pass(length.dividedBy(6));
        killed.start(galera.group());
        galera.awaitAll();
        Waiting.pass(Duration.ofSeconds(10));
        var cutOff = galera.writer();
        began = System.nanoTime();
        cutOff.isolate(true);
        Waiting.until("The member that was cut off refuses", Duration.ofSeconds(40), () -> !cutOff.isPrimary());
        galera.awaitMajorityWithout(cutOff);
        goOn(cluster, "the partition of " + cutOff.name(), began);
        Waiting.pass(length.dividedBy(6));
        cutOff.isolate(false);
        galera.awaitAll();
        Waiting.pass(Duration.ofSeconds(10));
    }

    /** Beyond what answers to events say: each node finds its way to a server that works. */
    private static void goOn(Cluster cluster, String what, long began) {
        cluster.nodes().forEach(Node::awaitReady);
        System.out.printf(
                "          after %s all nodes were ready again within %,d ms%n",
                what, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}
