package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class CancellationIT {
    private static final String PENDING = "PENDING null null";

    @Autowired
    private Restaurants restaurants;

    private Restaurant restaurant;

    @BeforeEach
    void open() {
        restaurant = restaurants.open();
    }

    private String cancelledBy(String condition) {
        return restaurant.scenario("cancellationConditions", "['" + condition + "']");
    }

    @Test
    void aNewOrderOfTheCustomerCancelsIt() {
        var scenario = cancelledBy("NEW_ORDER");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.created", "o-2", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED NEW_ORDER null");
    }

    @Test
    void aNewOrderOfAnotherCustomerDoesNot() {
        var scenario = cancelledBy("NEW_ORDER");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.created", "o-2", "c-2");
        assertThat(restaurant.fates(scenario)).containsExactly(PENDING);
    }

    @Test
    void theCreationOfTheTriggerOrderItselfIsNoNewOrder() {
        var scenario = cancelledBy("NEW_ORDER");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.created", "o-1", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly(PENDING);
    }

    @Test
    void anOrderCreatedBeforeTheTriggerIsNoNewOrder() {
        var scenario = cancelledBy("NEW_ORDER");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.created", "o-0", "c-1", restaurant.now().minus(Duration.ofHours(1)));
        assertThat(restaurant.fates(scenario)).containsExactly(PENDING);
    }

    @Test
    void anOrderCreatedAtTheVeryTimeOfTheTriggerIsOne() {
        var scenario = cancelledBy("NEW_ORDER");
        var now = restaurant.now();
        restaurant.event("order.cancelled", "o-1", "c-1", now);
        restaurant.event("order.created", "o-2", "c-1", now);
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED NEW_ORDER null");
    }

    @Test
    void aSecondCreationOfAKnownOrderIsNoNewOrder() {
        var scenario = cancelledBy("NEW_ORDER");
        restaurant.event("order.created", "o-0", "c-1", restaurant.now().minus(Duration.ofHours(1)));
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.created", "o-0", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly(PENDING);
    }

    @Test
    void theCompletionOfTheTriggerOrderCancelsIt() {
        var scenario = cancelledBy("ORDER_COMPLETED");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.completed", "o-2", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly(PENDING);
        restaurant.event("order.completed", "o-1", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED ORDER_COMPLETED null");
    }

    @Test
    void aReviewOfTheTriggerOrderCancelsIt() {
        var scenario = cancelledBy("REVIEW_CREATED");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("review.created", "o-1", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED REVIEW_CREATED null");
    }

    @Test
    void theCancellationOfTheTriggerOrderCancelsItEvenWhenToldByAnotherCustomer() {
        var scenario =
                restaurant.scenario("trigger", "'ORDER_CREATED'", "cancellationConditions", "['ORDER_CANCELLED']");
        restaurant.event("order.created", "o-1", "c-1");
        restaurant.event("order.cancelled", "o-1", "c-2");
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED ORDER_CANCELLED null");
    }

    @Test
    void anEventOlderThanTheHorizonStillCancels() {
        var scenario =
                restaurant.scenario("trigger", "'ORDER_CREATED'", "cancellationConditions", "['ORDER_CANCELLED']");
        restaurant.event("order.created", "o-1", "c-1");
        restaurant.event("order.cancelled", "o-1", "c-1", restaurant.now().minus(Duration.ofDays(100)));
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED ORDER_CANCELLED null");
    }

    @Test
    void whenTheTriggerArrivesAfterWhatCancelsItsOrderTheTaskIsRecordedAsCancelledAtOnce() {
        var scenario =
                restaurant.scenario("trigger", "'ORDER_CREATED'", "cancellationConditions", "['ORDER_CANCELLED']");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.created", "o-1", "c-1", restaurant.now().minus(Duration.ofHours(1)));
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED ORDER_CANCELLED null");
        restaurant.pass("PT25H");
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED ORDER_CANCELLED null");
        assertThat(restaurant.cashback("c-1")).isEqualTo("0.00");
    }

    @Test
    void whenTheTriggerArrivesAfterALaterNewOrderTheTaskIsRecordedAsCancelledAtOnce() {
        var scenario = cancelledBy("NEW_ORDER");
        restaurant.event("order.created", "o-2", "c-1");
        restaurant.event("order.cancelled", "o-1", "c-1", restaurant.now().minus(Duration.ofHours(1)));
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED NEW_ORDER null");
    }

    @Test
    void anEventCancelsWhatExistsBeforeItStartsWhatItTriggers() {
        var scenario = restaurant.scenario("trigger", "'ORDER_CREATED'", "cancellationConditions", "['NEW_ORDER']");
        restaurant.event("order.created", "o-1", "c-1");
        restaurant.event("order.created", "o-2", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED NEW_ORDER null", PENDING);
    }

    @Test
    void aConditionThatIsTheTriggerItselfCanNotBeSaved() {
        var draft = restaurant.draft("cancellationConditions", "['ORDER_CANCELLED']");
        var answer = restaurant.api().post("/scenarios", draft.toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.badFields()).isEqualTo("cancellationConditions");
    }

    @Test
    void staffCancelsAPendingTaskOnceAndIsToldTheStatusAfterwards() {
        var scenario = restaurant.scenario();
        restaurant.event("order.cancelled", "o-1", "c-1");
        var id = restaurant.task(scenario).path("id").asString();
        assertThat(restaurant.api().post("/tasks/" + id + "/cancel", "").status())
                .isEqualTo(200);
        var again = restaurant.api().post("/tasks/" + id + "/cancel", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.get("currentStatus")).isEqualTo("CANCELLED");
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED STAFF null");
    }

    @Test
    void anExecutedTaskCanNotBeCancelled() {
        var scenario = cancelledBy("NEW_ORDER");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.pass("PT24H");
        restaurant.event("order.created", "o-2", "c-1");
        var id = restaurant.task(scenario).path("id").asString();
        assertThat(restaurant.api().post("/tasks/" + id + "/cancel", "").get("currentStatus"))
                .isEqualTo("EXECUTED");
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null null");
    }

    @Test
    void deletingAScenarioCancelsItsPendingTasksAndKeepsTheirHistory() {
        var scenario = restaurant.scenario();
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.cancelled", "o-2", "c-2");
        assertThat(restaurant.api().delete("/scenarios/" + scenario).status()).isEqualTo(204);
        assertThat(restaurant.fates(scenario))
                .containsExactly("CANCELLED SCENARIO_DELETED null", "CANCELLED SCENARIO_DELETED null");
        assertThat(restaurant.api().get("/scenarios/" + scenario).status()).isEqualTo(404);
    }

    @Test
    void theTimelineTellsEachChangeWithTimeCauseAndReason() {
        var scenario = cancelledBy("NEW_ORDER");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.created", "o-2", "c-1");
        var timeline = restaurant.task(scenario).path("timeline");
        assertThat(timeline.size()).isEqualTo(2);
        assertThat(timeline.get(0).path("what").asString()).isEqualTo("CREATED");
        assertThat(timeline.get(1).path("what").asString()).isEqualTo("CANCELLED");
        assertThat(timeline.get(1).path("cause").asString()).startsWith("event:e-");
        assertThat(timeline.get(1).path("reason").asString()).isEqualTo("NEW_ORDER");
        assertThat(timeline.get(1).path("at").asString()).isNotEmpty();
    }
}
