package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class TriggerIT {
    @Autowired
    private Restaurants restaurants;

    private Restaurant restaurant;

    @BeforeEach
    void open() {
        restaurant = restaurants.open();
    }

    @Test
    void theTaskIsVisibleWhenTheAnswerArrives() {
        var scenario = restaurant.scenario();
        var now = restaurant.now();
        restaurant.event("order.cancelled", "o-1", "c-1", now);
        var task = restaurant.task(scenario);
        assertThat(task.path("customerId").asString()).isEqualTo("c-1");
        assertThat(task.path("orderId").asString()).isEqualTo("o-1");
        assertThat(Duration.between(
                        Instant.parse(task.path("triggeredAt").asString()),
                        Instant.parse(task.path("dueAt").asString())))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void anotherEventTypeTriggersNothing() {
        var scenario = restaurant.scenario();
        restaurant.event("order.completed", "o-1", "c-1");
        assertThat(restaurant.tasks(scenario)).isEmpty();
    }

    @Test
    void withNeitherSwitchEachDistinctEventCreatesATask() {
        var scenario = restaurant.scenario();
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.cancelled", "o-1", "c-1");
        assertThat(restaurant.tasks(scenario)).hasSize(2);
    }

    @Test
    void theSameEventSentAgainChangesNothingAndIsADuplicate() {
        var scenario = restaurant.scenario();
        var event = restaurant.eventJson("order.cancelled", "o-1", "c-1", restaurant.now(), data -> data);
        assertThat(restaurant.send(event).get("accepted")).isEqualTo("1");
        var again = restaurant.send(event);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.get("accepted")).isEqualTo("0");
        assertThat(again.get("duplicates")).isEqualTo("1");
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void theSameEventTwiceInABatchCountsOnce() {
        var scenario = restaurant.scenario();
        var event = restaurant.eventJson("order.cancelled", "o-1", "c-1", restaurant.now(), data -> data);
        var answer = restaurant.sendBatch(List.of(event, event));
        assertThat(answer.get("accepted") + answer.get("duplicates")).isEqualTo("11");
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void atMostOneTaskForOneOrderHoweverOftenTheTriggerFires() {
        var scenario = restaurant.scenario("oncePerOrder", "true");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.cancelled", "o-2", "c-1");
        assertThat(restaurant.tasks(scenario)).hasSize(2);
    }

    @Test
    void atMostOneTaskForOneCustomerWhateverBecameOfIt() {
        var scenario = restaurant.scenario("oncePerUser", "true", "cancellationConditions", "['NEW_ORDER']");
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.event("order.created", "o-2", "c-1");
        restaurant.event("order.cancelled", "o-2", "c-1");
        assertThat(restaurant.fates(scenario)).containsExactly("CANCELLED NEW_ORDER null");
    }

    @Test
    void tasksCreatedBeforeTheSwitchWasTurnedOnCount() {
        var scenario = restaurant.scenario();
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.edit(scenario, draft -> draft.put("oncePerUser", true));
        restaurant.event("order.cancelled", "o-2", "c-1");
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void anInactiveScenarioStartsNothingAndFinishesWhatItStarted() {
        var scenario = restaurant.scenario();
        restaurant.event("order.cancelled", "o-1", "c-1");
        restaurant.edit(scenario, draft -> draft.put("status", "INACTIVE"));
        restaurant.event("order.cancelled", "o-2", "c-2");
        restaurant.pass("PT24H");
        assertThat(restaurant.fates(scenario)).containsExactly("EXECUTED null null");
    }

    @Test
    void anEventOlderThanTheHorizonTriggersNothingAndIsRecorded() {
        var scenario = restaurant.scenario();
        var old = restaurant.now().minus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(restaurant.event("order.cancelled", "o-1", "c-1", old).get("accepted"))
                .isEqualTo("1");
        assertThat(restaurant.tasks(scenario)).isEmpty();
        assertThat(restaurant.api().get("/customers/c-1").get("name")).isEqualTo("Olena");
    }

    @Test
    void anEventUpToTenMinutesInTheFutureCountsAsNow() {
        var scenario = restaurant.scenario();
        var now = restaurant.now();
        restaurant.event("order.cancelled", "o-1", "c-1", now.plus(Duration.ofMinutes(9)));
        assertThat(Instant.parse(restaurant.task(scenario).path("triggeredAt").asString()))
                .isBetween(now.minusMillis(1), now.plusSeconds(60));
    }

    @Test
    void anEventFurtherInTheFutureIsRefused() {
        var event = restaurant.eventJson(
                "order.cancelled", "o-1", "c-1", restaurant.now().plus(Duration.ofMinutes(12)), data -> data);
        var answer = restaurant.send(event);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.badFields()).isEqualTo("time");
    }

    @Test
    void limitsThatAreOffAreIgnored() {
        var scenario = restaurant.scenario("limits", "null");
        restaurant.event("order.cancelled", "o-1", "c-1");
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void everyLimitThatIsSetMustHold() {
        var scenario = restaurant.scenario(
                "limits",
                "{'sourceTypes': ['IOS_APP'], 'deliveryTypes': [], 'minOrderPrice': '100.00', 'maxOrderPrice': '200.00'}");
        limited("o-1", "IOS_APP", "99.99");
        limited("o-2", "WEBSITE", "150.00");
        limited("o-3", "IOS_APP", "200.01");
        assertThat(restaurant.tasks(scenario)).isEmpty();
        limited("o-4", "IOS_APP", "100.00");
        limited("o-5", "IOS_APP", "200.00");
        assertThat(restaurant.tasks(scenario)).hasSize(2);
    }

    @Test
    void aLimitOnSomethingThatTheOrderDoesNotTellIsNotMet() {
        var scenario = restaurant.scenario("limits", "{'maxOrderPrice': '200.00'}");
        restaurant.event("order.cancelled", "o-1", "c-1", restaurant.now(), data -> {
            data.withObject("/order").remove("total");
            return data;
        });
        assertThat(restaurant.tasks(scenario)).isEmpty();
    }

    @Test
    void whatAnEarlierEventToldOfTheOrderIsKnownToTheLimits() {
        var scenario = restaurant.scenario("limits", "{'minOrderPrice': '100.00'}");
        restaurant.event("order.created", "o-1", "c-1");
        restaurant.event("order.cancelled", "o-1", "c-1", restaurant.now(), data -> {
            data.withObject("/order").remove("total");
            return data;
        });
        assertThat(restaurant.tasks(scenario)).hasSize(1);
    }

    @Test
    void aDelayOfDaysKeepsTheLocalTimeOfDayOverAClockChange() {
        // Whatever day it is: within 400 days Kyiv changes its clocks both ways.
        var scenario = restaurant.scenario("delay", "{'period': 'DAY', 'value': 400}");
        restaurant.event("order.cancelled", "o-1", "c-1");
        var task = restaurant.task(scenario);
        var kyiv = java.time.ZoneId.of("Europe/Kyiv");
        var triggered = Instant.parse(task.path("triggeredAt").asString()).atZone(kyiv);
        var due = Instant.parse(task.path("dueAt").asString()).atZone(kyiv);
        assertThat(due.toLocalDateTime()).isEqualTo(triggered.toLocalDateTime().plusDays(400));
    }

    @Test
    void aBatchOfAThousandEventsIsTakenInWhole() {
        var scenario = restaurant.scenario();
        var now = restaurant.now();
        var events = IntStream.range(0, 1_000)
                .mapToObj(i -> restaurant.eventJson("order.cancelled", "o-" + i, "c-" + i % 300, now, data -> data))
                .toList();
        assertThat(restaurant.sendBatch(events).get("accepted")).isEqualTo("1000");
        assertThat(restaurant.tasks(scenario)).hasSize(500);
        assertThat(restaurant.sendBatch(events).get("duplicates")).isEqualTo("1000");
        assertThat(restaurant
                        .sendBatch(Collections.nCopies(1_001, events.getFirst()))
                        .status())
                .isEqualTo(400);
    }

    private void limited(String order, String source, String total) {
        restaurant.event("order.cancelled", order, "c-1", restaurant.now(), data -> {
            data.withObject("/order").put("sourceType", source).put("total", total);
            return data;
        });
    }
}
