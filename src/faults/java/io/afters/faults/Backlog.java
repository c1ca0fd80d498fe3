package io.afters.faults;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many tasks that became due while nobody worked, and how they are worked off beside fresh ones. */
final class Backlog {
    private static final int TASKS_PER_GUEST = 5;
    private static final int PART = 5_000;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Cluster cluster;
    private final int tasks;
    private final JdbcClient jdbc;

    Backlog(Cluster cluster, int tasks) {
        this.cluster = cluster;
        this.tasks = tasks;
        this.jdbc = cluster.database().jdbc();
    }

    /** Of a size that fits the length of the trial. */
    static void of(Cluster cluster, Duration length) {
        System.out.println(new Backlog(cluster, length.compareTo(Faults.SHORT) > 0 ? 1_000_000 : 50_000).workOff());
    }

    /** Puts them in, waits until they are worked off, and tells how fast that was and how much memory the nodes took. */
    String workOff() {
        var scenario =
                jdbc.sql("select max(id) from scenario").query(Long.class).single();
        var before = memory();
        var began = System.nanoTime();
        fill(scenario);
        var filled = System.nanoTime();
        Waiting.until("The backlog is worked off", LONGEST, () -> left(scenario) == 0);
        var seconds = (System.nanoTime() - began) / 1e9;
        return "          backlog: %,d tasks, put in within %,.0f s, executed in %,.0f s, %,.0f/s; memory of the nodes before %s MiB, after %s MiB"
                .formatted(tasks, (filled - began) / 1e9, seconds, tasks / seconds, before, memory());
    }

    /** Straight into the tables, and much faster than anybody can work it off. In parts, so that orders still come in. */
    private void fill(long scenario) {
        for (int from = 1; from <= tasks; from += PART) {
            jdbc.sql("""
                    begin;
                    set @account = (select max(id) from account);
                    insert into customer (account_id, external_id, created_at)
                        select @account, concat('b-', seq), now(6) from seq_%1$d_to_%2$d where seq %% %4$d = 0;
                    insert into customer_order (account_id, external_id, customer_id, told_at)
                        select @account, concat('b-', s.seq), c.id, now(6) from seq_%1$d_to_%2$d s
                        join customer c on c.account_id = @account
                            and c.external_id = concat('b-', s.seq - s.seq %% %4$d + if(s.seq < %4$d, %4$d, 0));
                    insert into scenario_task (account_id, scenario_id, scenario_version, customer_id, order_id,
                            trigger_event_id, triggered_at, due_at, created_at, shard, status, once_per_order_key)
                        select @account, %3$d, 1, o.customer_id, o.id, 1000000000000 + o.id,
                            now(6) - interval 3 hour, now(6) - interval 2 hour, now(6) - interval 3 hour,
                            o.customer_id %% 8, 'PENDING', o.id
                        from seq_%1$d_to_%2$d s join customer_order o on o.account_id = @account
                            and o.external_id = concat('b-', s.seq);
                    commit;
                    """.formatted(from, from + PART - 1, scenario, TASKS_PER_GUEST))
                    .update();
        }
    }

    private long left(long scenario) {
        return jdbc.sql("select count(*) from (select 1 from scenario_task"
                        + " where account_id = (select max(id) from account) and scenario_id = ? and status = 'PENDING'"
                        + " and due_at < now(6) - interval 1 hour limit 1) as left_over")
                .param(scenario)
                .query(Long.class)
                .single();
    }

    private List<Long> memory() {
        return cluster.nodes().stream().map(Node::residentMegabytes).toList();
    }
}
