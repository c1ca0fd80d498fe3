package io.afters.faults;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes that are asked to stop in the middle of their work. */
final class StopFaults {
    private static final Duration SHORTEST_ANSWER = Duration.ofSeconds(1);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofSeconds(8);

    private StopFaults() {}

    /** One by one, and at last all at once, with messages on their way at every moment. */
    static void drain(Cluster cluster, Traffic traffic, Duration length) {
        cluster.provider().takeItsTime(SHORTEST_ANSWER, LONGEST_ANSWER);
        var jdbc = cluster.servers().jdbc();
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            for (var node : cluster.nodes()) {
                Waiting.pass(BETWEEN);
                stop(node, jdbc);
                cluster.restart(node);
                node.awaitReady();
            }
        }
        Waiting.pass(BETWEEN);
        cluster.nodes().parallelStream().forEach(node -> stop(node, jdbc));
        if (leased(jdbc) > 0) {
            throw new IllegalStateException(
                    leased(jdbc) + " messages are in doubt, though all nodes ended in good order");
        }
        cluster.provider().takeItsTime(Duration.ZERO, Duration.ZERO);
        cluster.nodes().forEach(cluster::restart);
        cluster.nodes().forEach(Node::awaitReady);
        Waiting.pass(BETWEEN);
        Waiting.until(
                "Only those messages are in doubt whose answers were lost",
                Duration.ofSeconds(30),
                () -> count(jdbc, "status = 'UNKNOWN'") == cluster.provider().lostAnswers());
    }

    /** While its link to the database passes nothing, so that nothing can be finished and nothing written down. */
    static void stopBehindAStalledLink(Cluster cluster, Traffic traffic, Duration length) {
        cluster.provider().takeItsTime(SHORTEST_ANSWER, LONGEST_ANSWER);
        var jdbc = cluster.servers().jdbc();
        Waiting.pass(BETWEEN);
        cluster.link().stall(true);
        Waiting.pass(Duration.ofSeconds(2));
        var node = cluster.nodes().getFirst();
        stop(node, jdbc);
        cluster.link().stall(false);
        cluster.provider().takeItsTime(Duration.ZERO, Duration.ZERO);
        Waiting.pass(BETWEEN);
        cluster.restart(node);
        node.awaitReady();
    }

    private static void stop(Node node, JdbcClient jdbc) {
        var onTheirWay = leased(jdbc);
        var took = node.stop();
        System.out.printf(
                "          %s stopped within %,d ms; of all nodes %d messages were on their way before, %d after, and %d"
                        + " waited%n",
                node.name(), took.toMillis(), onTheirWay, leased(jdbc), count(jdbc, "status = 'QUEUED'"));
        if (took.compareTo(WITHIN) > 0) {
            throw new IllegalStateException(node.name() + " took " + took.toMillis() + " ms to stop");
        }
    }

    private static int leased(JdbcClient jdbc) {
        return count(jdbc, "status = 'QUEUED' and leased_until > now(6)");
    }

    private static int count(JdbcClient jdbc, String what) {
        return jdbc.sql("select count(*) from message where account_id = (select max(id) from account) and " + what)
                .query(Integer.class)
                .single();
    }
}
