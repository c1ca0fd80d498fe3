package io.afters.faults;

import java.nio.file.Path;
import java.time.Duration;

/** An upgrade while orders come in, and a way back. */
final class VersionFaults {
    /** A change of the schema that neither version knows, so that both have something to live with. */
    private static final Path LATER_SCHEMA = Path.of("src/test/resources/later").toAbsolutePath();

    private static final int STEPS = 8;
    private static final Duration WORKS_WITHIN = Duration.ofSeconds(30);

    private VersionFaults() {}

    /** The nodes begin as those of the release before. */
    static void upgrade(Cluster cluster, Traffic traffic, Duration length) {
        var step = length.dividedBy(STEPS);
        var upgraded = Node.Start.with("--spring.flyway.locations=classpath:db/migration,filesystem:" + LATER_SCHEMA);
        for (var node : cluster.nodes()) {
            Waiting.pass(step);
            node.stop();
            cluster.restart(node, upgraded);
            node.awaitReady();
            if (!schema(cluster).equals("9000")) {
                throw new IllegalStateException("The schema was not changed, but is " + schema(cluster));
            }
        }
        Waiting.pass(step);
        var back = cluster.nodes().getLast();
        back.stop();
        cluster.restart(back, Node.Start.of(Release.last().app()));
        back.awaitReady();
        Waiting.pass(step);
        var others = cluster.nodes().stream().filter(node -> node != back).toList();
        others.forEach(Node::stop);
        var before = executed(cluster);
        Waiting.until(
                "The release before executes tasks on the later schema",
                WORKS_WITHIN,
                () -> executed(cluster) > before);
        Waiting.pass(step);
        System.out.printf(
                "          %s alone on the later schema executed %,d tasks%n",
                Release.last().name(), executed(cluster) - before);
        others.forEach(node -> cluster.restart(node, upgraded));
        others.forEach(Node::awaitReady);
        Waiting.pass(step);
    }

    private static String schema(Cluster cluster) {
        return cluster.servers()
                .jdbc()
                .sql("select version from flyway_schema_history where success order by installed_rank desc limit 1")
                .query(String.class)
                .single();
    }

    private static int executed(Cluster cluster) {
        return cluster.servers()
                .jdbc()
                .sql("select count(*) from scenario_task where status = 'EXECUTED'")
                .query(Integer.class)
                .single();
    }
}
