package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order in which a drain takes what is due, on the real database. */
@AftersIT
class DueTasksIT {
    @Autowired
    private Restaurants restaurants;

    @Autowired
    private DueTasks dueTasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Restaurant restaurant;
    private String scenario;
    /** When tasks of cancelled orders are an hour overdue, and those of completed ones have just become due. */
    private Tick tick;

    @BeforeEach
    void open() {
        restaurant = restaurants.open();
        scenario = restaurant.scenario();
        restaurant.scenario("trigger", "'ORDER_COMPLETED'", "delay", "{'period': 'HOUR', 'value': 25}");
        tick = Tick.at(clock.instant().plus(Duration.ofHours(25)).plusSeconds(5));
        // What other tests have left behind shares the shards
        dueTasks.passOf(tick);
    }

    @Test
    void whatIsOverdueLongestIsExecutedFirst() {
        orders("order.cancelled", "c-busy", 250);

        dueTasks.executeSome(shardOf("c-busy"), tick);

        var fates = restaurant.fates(scenario);
        assertThat(fates.subList(0, 200)).containsOnly("EXECUTED null null");
        assertThat(fates.subList(200, 250)).containsOnly("PENDING null null");
    }

    @Test
    void aBacklogDoesNotHoldUpWhatHasJustBecomeDue() {
        orders("order.cancelled", "c-busy", 250);
        // Of so many neighbours, some share the shard.
        IntStream.range(0, 24).forEach(i -> orders("order.completed", "c-" + i, 1));
        var shard = shardOf("c-busy");
        var neighbours = tasks(shard, "PENDING") - 250;
        assertThat(neighbours).isPositive();

        dueTasks.executeSome(shard, tick);

        assertThat(tasks(shard, "EXECUTED")).isEqualTo(200 + neighbours);
    }

    private void orders(String type, String guest, int count) {
        var events = IntStream.range(0, count)
                .mapToObj(i -> restaurant.eventJson(type, guest + "-" + i, guest, restaurant.now(), data -> data))
                .toList();
        assertThat(restaurant.sendBatch(events).status()).isEqualTo(202);
    }

    private int shardOf(String guest) {
        return jdbc.sql("select distinct t.shard from scenario_task t join customer c on c.id = t.customer_id"
                        + " where t.scenario_id = ? and c.external_id = ?")
                .params(scenario, guest)
                .query(Integer.class)
                .single();
    }

    /** Of this restaurant. */
    private int tasks(int shard, String status) {
        return jdbc.sql("select count(*) from scenario_task where shard = ? and status = ?"
                        + " and account_id = (select account_id from scenario where id = ?)")
                .params(shard, status, scenario)
                .query(Integer.class)
                .single();
    }
}
