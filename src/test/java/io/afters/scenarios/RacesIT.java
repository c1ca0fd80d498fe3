package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What happens at the same moment, on the real database, with real threads: exactly one wins, and no caller is told 5xx. */
@AftersIT
class RacesIT {
    private static final int THREADS = 32;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private DueTasks dueTasks;

    @Autowired
    private Clock clock;

    private Restaurant restaurant;

    @BeforeEach
    void open() {
        restaurant = restaurants.open();
    }

    @Test
    void theSameTriggerDeliveredByManyAtOnceCreatesOneTask() {
        var scenario = restaurant.scenario();
        var event = restaurant.eventJson("order.cancelled", "o-1", "c-1", restaurant.now(), data -> data);
        var accepted = Together.all(THREADS, i -> restaurant.send(event).get("accepted"));
        assertThat(accepted).containsOnly("0", "1").containsOnlyOnce("1");
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void theSameEventForDifferentCustomersAtOnceIsStillOneEvent() {
        var scenario = restaurant.scenario();
        var event = restaurant.eventJson("order.cancelled", "o-1", "c-0", restaurant.now(), data -> data);
        var accepted = Together.all(8, i -> {
            var copy = event.deepCopy();
            copy.withObject("/data/customer").put("id", "c-" + i);
            return restaurant.send(copy).get("accepted");
        });
        assertThat(accepted).containsOnlyOnce("1");
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void manyTriggersOfOneOrderAtOnceCreateOneTaskOncePerOrder() {
        var scenario = restaurant.scenario("oncePerOrder", "true");
        var statuses = Together.all(THREADS, i -> sending("o-1", "c-1"));
        assertThat(statuses).containsOnly(202);
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void manyTriggersOfOneOrderToldWithDifferentCustomersCreateOneTaskOncePerOrder() {
        var scenario = restaurant.scenario("oncePerOrder", "true");
        var statuses = Together.all(THREADS, i -> sending("o-1", "c-" + i % 8));
        assertThat(statuses).containsOnly(202);
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void manyTriggersOfOneCustomerAtOnceCreateOneTaskOncePerUser() {
        var scenario = restaurant.scenario("oncePerUser", "true");
        var statuses = Together.all(THREADS, i -> sending("o-" + i, "c-1"));
        assertThat(statuses).containsOnly(202);
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void batchesOfTheSameCustomersInAnyOrderNeverDeadlockACaller() {
        var scenario = restaurant.scenario("oncePerOrder", "true");
        var now = restaurant.now();
        var statuses = Together.all(16, i -> {
            var events = new ArrayList<>(IntStream.range(0, 50)
                    .mapToObj(n -> restaurant.eventJson("order.cancelled", "o-" + n, "c-" + n, now, data -> data))
                    .toList());
            Collections.shuffle(events, new Random(i));
            return restaurant.sendBatch(events).status();
        });
        assertThat(statuses).containsOnly(202);
        assertThat(restaurant.tasks(scenario)).hasSize(50);
    }

    @Test
    void cancelAgainstExecuteHasExactlyOneWinnerAndTheLoserLeavesNoTrace() {
        var campaign = restaurant.campaign();
        var scenario = restaurant.scenario(
                "delay", "{'period': 'MINUTE', 'value': 0}",
                "cancellationConditions", "['NEW_ORDER']",
                "actions", """
                        {'promoCode': {'campaignId': '%s', 'expiration': {'period': 'DAY', 'value': 1}},
                         'cashback': {'type': 'FIXED', 'value': '5.00'},
                         'message': {'channels': {'SMS': {'text': {'en': '{{promoCode}}'}}}}}
                        """.formatted(campaign));
        var now = restaurant.now();
        var events = IntStream.range(0, 300)
                .mapToObj(n -> restaurant.eventJson("order.cancelled", "o-" + n, "c-" + n, now, data -> data))
                .toList();
        restaurant.sendBatch(events);
        var tasks = restaurant.tasks(scenario);
        Together.all(6, i -> i < 2 ? executing() : i < 4 ? ordering(i, now) : cancelling(tasks, i - 4));
        dueTasks.passOf(Tick.at(clock.instant()));

        assertThat(restaurant.fates(scenario))
                .hasSize(300)
                .allMatch(fate -> fate.matches("EXECUTED null null|CANCELLED (NEW_ORDER|STAFF) null"));
        for (var task : restaurant.tasks(scenario)) {
            var executed = task.path("status").asString().equals("EXECUTED");
            var customer = task.path("customerId").asString();
            assertThat(task.path("promoCode").isNull()).isNotEqualTo(executed);
            assertThat(restaurant.cashback(customer)).isEqualTo(executed ? "5.00" : "0.00");
            assertThat(restaurant.messages(customer)).hasSize(executed ? 1 : 0);
        }
    }

    private int sending(String order, String customer) {
        return restaurant
                .send(restaurant.eventJson("order.cancelled", order, customer, restaurant.now(), data -> data))
                .status();
    }

    private int executing() {
        return dueTasks.passOf(Tick.at(clock.instant().plus(Duration.ofMillis(1))));
    }

    private int ordering(int half, Instant at) {
        int sent = 0;
        for (int n = half % 2; n < 300; n += 4) {
            restaurant.event("order.created", "new-" + n, "c-" + n, at);
            sent++;
        }
        return sent;
    }

    private int cancelling(List<JsonNode> tasks, int half) {
        int cancelled = 0;
        for (int n = half; n < tasks.size(); n += 3) {
            var answer =
                    restaurant.api().post("/tasks/" + tasks.get(n).path("id").asString() + "/cancel", "");
            assertThat(answer.status()).isIn(200, 409);
            cancelled++;
        }
        return cancelled;
    }
}
