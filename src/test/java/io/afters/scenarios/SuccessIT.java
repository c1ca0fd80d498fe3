package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class SuccessIT {
    private static final String GOAL = "{'conditions': ['NEW_ORDER'], 'waitingTime': {'period': 'DAY', 'value': 7}}";

    @Autowired
    private Restaurants restaurants;

    private Restaurant restaurant;
    private String scenario;

    @BeforeEach
    void executeATask() {
        restaurant = restaurants.open();
        scenario = restaurant.scenario("success", GOAL);
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.pass("PT24H");
    }

    private Instant windowEnd() {
        return Instant.parse(restaurant.task(scenario).path("resultDueAt").asString());
    }

    @Test
    void theWindowStartsWhenTheActionsWereExecuted() {
        var task = restaurant.task(scenario);
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null WAITING");
        assertThat(windowEnd())
                .isEqualTo(Instant.parse(task.path("executedAt").asString()).plus(Duration.ofDays(7)));
    }

    @Test
    void theConditionMetInsideTheWindowMakesItASuccess() {
        restaurant.event("order.created", "o-2", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null SUCCESSFUL");
    }

    @Test
    void nothingUntilTheEndMeansConditionsNotMet() {
        restaurant.pass("P7D");
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null CONDITIONS_NOT_MET");
    }

    @Test
    void theLastMomentBelongsToTheWindow() {
        var end = windowEnd();
        restaurant.pass("P8D");
        restaurant.event("order.created", "o-2", "c-1", end);
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null SUCCESSFUL");
    }

    @Test
    void theMomentAfterItDoesNot() {
        var end = windowEnd();
        restaurant.pass("P8D");
        restaurant.event("order.created", "o-2", "c-1", end.plusNanos(1_000));
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null CONDITIONS_NOT_MET");
    }

    @Test
    void aLateEventThatHappenedInsideTheWindowStillTurnsTheResult() {
        var inside = restaurant.now().plus(Duration.ofDays(1));
        restaurant.pass("P30D");
        restaurant.event("order.created", "o-2", "c-1", inside);
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null SUCCESSFUL");
    }

    @Test
    void anOrderBeforeTheExecutionIsNoSuccess() {
        var executed =
                Instant.parse(restaurant.task(scenario).path("executedAt").asString());
        restaurant.event("order.created", "o-2", "c-1", executed.minusNanos(1_000));
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null WAITING");
    }

    @Test
    void aSuccessIsDecidedOnce() {
        restaurant.event("order.created", "o-2", "c-1");
        restaurant.event("order.created", "o-3", "c-1");
        restaurant.pass("P8D");
        var task = restaurant.task(scenario);
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null SUCCESSFUL");
        assertThat(task.path("timeline").size()).isEqualTo(4);
    }

    @Test
    void theWindowIsFixedAtExecutionWhateverIsEditedLater() {
        restaurant.edit(scenario, draft -> draft.putNull("success"));
        restaurant.event("order.created", "o-2", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null SUCCESSFUL");
    }

    @Test
    void waitingResultsOfADeletedScenarioGoOnBeingJudged() {
        restaurant.api().delete("/scenarios/" + scenario);
        restaurant.event("order.created", "o-2", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null SUCCESSFUL");
    }

    @Test
    void aReviewOfTheTriggerOrderIsASuccessWhenThatIsTheGoal() {
        var reviewed = restaurant.scenario("success", GOAL.replace("NEW_ORDER", "REVIEW_CREATED"));
        restaurant.event("order.cancelled", "o-5", "c-5");
        restaurant.pass("PT24H");
        restaurant.event("review.created", "o-6", "c-5");
        assertThat(restaurant.fates(reviewed)).containsExactly("EXECUTED null WAITING");
        restaurant.event("review.created", "o-5", "c-5");
        assertThat(restaurant.fates(reviewed)).containsExactly("EXECUTED null SUCCESSFUL");
    }

    @Test
    void withoutSuccessConditionsATaskHasNoResult() {
        var plain = restaurant.scenario();
        restaurant.event("order.cancelled", "o-7", "c-7");
        restaurant.pass("PT24H");
        restaurant.event("order.created", "o-8", "c-7");
        assertThat(restaurant.fates(plain)).containsExactly("EXECUTED null null");
    }
}
