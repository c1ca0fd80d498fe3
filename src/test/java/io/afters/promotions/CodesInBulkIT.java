package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.scenarios.DueTasks;
import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.Together;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class CodesInBulkIT {
    private static final int CODES = 100_000;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private DueTasks dueTasks;

    @Autowired
    private CodeJobRunner jobs;

    @Autowired
    private Clock clock;

    @Test
    void aHundredThousandCodesAreGeneratedWhileTasksExecuteAndNobodyGetsInTheWay() {
        var restaurant = restaurants.open();
        var campaign = restaurant.campaign();
        var scenario = restaurant.scenario(
                "delay",
                "{'period': 'MINUTE', 'value': 0}",
                "actions",
                "{'promoCode': {'campaignId': '%s', 'expiration': {'period': 'DAY', 'value': 1}}}".formatted(campaign));
        var now = restaurant.now();
        restaurant.sendBatch(IntStream.range(0, 500)
                .mapToObj(n -> restaurant.eventJson("order.cancelled", "o-" + n, "c-" + n, now, data -> data))
                .toList());
        var job = restaurant
                .api()
                .post("/campaigns/" + campaign + "/codes", "{'count': " + CODES + "}")
                .get("jobId");

        Together.all(
                3,
                i -> i == 0
                        ? jobs.run(Long.parseLong(job), () -> false)
                        : dueTasks.passOf(Tick.at(clock.instant())) >= 0);

        assertThat(restaurant.api().get("/jobs/" + job).text()).contains("\"DONE\"", "\"done\":" + CODES);
        assertThat(restaurant.fates(scenario)).hasSize(500).allMatch("EXECUTED null null"::equals);
        var codes = restaurant.tasks(scenario).stream()
                .map(task -> task.path("promoCode").asString());
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.length() == 7);
    }
}
