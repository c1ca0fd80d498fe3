package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a report tells of events that started nothing. */
@AftersIT
class ScenarioReportIT {
    @Autowired
    private Restaurants restaurants;

    private Restaurant restaurant;

    @BeforeEach
    void open() {
        restaurant = restaurants.open();
    }

    private String report(String scenario, String member) {
        var answer = restaurant.api().get("/scenarios/" + scenario + "/report");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().get(member).toString();
    }

    private void cancelled(String order, String customer, String total) {
        restaurant.event("order.cancelled", order, customer, restaurant.now(), data -> {
            data.withObject("order").put("total", total);
            return data;
        });
    }

    @Test
    void eachEventIsCountedOnceByTheFirstRuleThatHolds() {
        var scenario = restaurant.scenario(
                "limits", "{'minOrderPrice': '50.00'}", "oncePerOrder", "true", "oncePerUser", "true");
        cancelled("o-1", "c-1", "60.00");
        cancelled("o-1", "c-1", "60.00");
        cancelled("o-2", "c-1", "60.00");
        cancelled("o-3", "c-1", "40.00");
        cancelled("o-4", "c-2", "50.00");

        assertThat(report(scenario, "events")).isEqualTo("5");
        assertThat(report(scenario, "triggered")).isEqualTo("2");
        assertThat(report(scenario, "limited"))
                .isEqualTo("{\"MIN_ORDER_PRICE\":1,\"ONCE_PER_ORDER\":1,\"ONCE_PER_USER\":1}");
        assertThat(report(scenario, "tasks")).isEqualTo("{\"PENDING\":2}");
    }

    @Test
    void theVersionThatStoodThenTellsTheRule() {
        var scenario = restaurant.scenario("limits", "{'minOrderPrice': '50.00'}");
        cancelled("o-1", "c-1", "40.00");
        restaurant.edit(scenario, draft -> draft.putNull("limits"));
        cancelled("o-2", "c-1", "40.00");
        restaurant.edit(scenario, draft -> draft.put("status", "INACTIVE"));
        cancelled("o-3", "c-1", "40.00");

        assertThat(report(scenario, "limited")).isEqualTo("{\"INACTIVE\":1,\"MIN_ORDER_PRICE\":1}");
        assertThat(report(scenario, "triggered")).isEqualTo("1");
    }

    @Test
    void anEventBeforeTheScenarioIsNotHeldAgainstIt() {
        cancelled("o-1", "c-1", "40.00");
        var scenario = restaurant.scenario();

        assertThat(report(scenario, "limited")).isEqualTo("{\"NO_SCENARIO_YET\":1}");
    }

    @Test
    void aTaskThatStartedLaterIsNoReasonForAnEarlierSilence() {
        var scenario = restaurant.scenario("status", "'INACTIVE'", "oncePerUser", "true");
        cancelled("o-1", "c-1", "40.00");
        restaurant.edit(scenario, draft -> draft.put("status", "ACTIVE"));
        cancelled("o-2", "c-1", "40.00");

        assertThat(report(scenario, "limited")).isEqualTo("{\"INACTIVE\":1}");
    }

    @Test
    void whatBecameOfTheTasksIsCounted() {
        var scenario = restaurant.scenario(
                "cancellationConditions", "['NEW_ORDER']",
                "success", "{'conditions': ['NEW_ORDER'], 'waitingTime': {'period': 'DAY', 'value': 7}}");
        cancelled("o-1", "c-1", "40.00");
        cancelled("o-2", "c-2", "40.00");
        restaurant.event("order.created", "o-3", "c-2");
        restaurant.pass("PT24H");
        restaurant.event("order.created", "o-4", "c-1");

        assertThat(report(scenario, "tasks")).isEqualTo("{\"EXECUTED\":1,\"CANCELLED\":1}");
        assertThat(report(scenario, "cancelled")).isEqualTo("{\"NEW_ORDER\":1}");
        assertThat(report(scenario, "results")).isEqualTo("{\"SUCCESSFUL\":1}");
        assertThat(report(scenario, "cashback")).isEqualTo("\"5.00\"");
        assertThat(report(scenario, "codes")).isEqualTo("0");
    }

    @Test
    void onlyTheEventsAskedForCount() {
        var scenario = restaurant.scenario();
        var before = restaurant.now();
        cancelled("o-1", "c-1", "40.00");
        var path = "/scenarios/" + scenario + "/report";

        assertThat(restaurant.api().get(path + "?source=/test").get("events")).isEqualTo("1");
        assertThat(restaurant.api().get(path + "?source=/other").get("events")).isEqualTo("0");
        assertThat(restaurant.api().get(path + "?from={from}", before).get("events"))
                .isEqualTo("1");
        assertThat(restaurant
                        .api()
                        .get(path + "?to={to}", before.minus(Duration.ofDays(1)))
                        .get("events"))
                .isEqualTo("0");
        assertThat(restaurants.open().api().get(path).status()).isEqualTo(404);
    }
}
