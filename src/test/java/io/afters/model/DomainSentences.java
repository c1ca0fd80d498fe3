package io.afters.model;

import static io.afters.model.Condition.NEW_ORDER;
import static io.afters.model.Condition.ORDER_CANCELLED;
import static io.afters.model.Condition.ORDER_COMPLETED;
import static io.afters.model.Condition.REVIEW_CREATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.customers.CustomerFacts;
import io.afters.model.Picture.MessageSeen;
import io.afters.model.Picture.TaskSeen;
import io.afters.orders.EventType;
import io.afters.orders.OrderEvent;
import io.afters.orders.OrderFacts;
import io.afters.orders.SourceType;
import io.afters.shared.TimeUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the domain rules say, sentence by sentence. Whoever claims to be Afters must pass. */
abstract class DomainSentences {
    private static final Instant NOON = Instant.parse("2026-10-20T09:00:00Z");
    private static final Span DAY = Span.of(1, TimeUnit.DAY);
    private static final Span HOUR = Span.of(1, TimeUnit.HOUR);

    private Afters afters;
    private int told;

    /** A fresh account at this moment. */
    abstract Afters afters(Instant now);

    @BeforeEach
    void open() {
        afters = afters(NOON);
    }

    // ---- Events

    @Test
    void theSameEventSentAgainChangesNothing() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED));
        var event = event(EventType.ORDER_CREATED, "o1", "c1", NOON);
        afters.report(List.of(event, event));
        afters.advance(Duration.ofDays(300));
        afters.report(List.of(event));
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void anEventIsIdentifiedBySourceAndId() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED));
        var facts = OrderFacts.of("o1");
        var who = CustomerFacts.of("c1");
        afters.report(List.of(
                new OrderEvent("/a/", "1", EventType.ORDER_CREATED, NOON, facts, who, null),
                new OrderEvent("/b/", "1", EventType.ORDER_CREATED, NOON, facts, who, null)));
        assertThat(tasks()).hasSize(2);
    }

    @Test
    void laterEventsFillInAndNeverBlankOutWhatWasKnown() {
        afters.report(List.of(
                priced("o1", "c1", "25.90"),
                event(EventType.ORDER_COMPLETED, "o1", "c1", NOON),
                new OrderEvent(
                        "/p/",
                        "n",
                        EventType.ORDER_COMPLETED,
                        NOON.minusSeconds(5),
                        new OrderFacts("o1", "1001", null, null, new BigDecimal("1.00")),
                        CustomerFacts.of("c1"),
                        null)));
        var order = afters.picture().orders().get("o1");
        assertThat(order.total()).isEqualByComparingTo("25.90");
        assertThat(order.number()).isEqualTo("1001");
    }

    @Test
    void anEventUpToTenMinutesInTheFutureCountsAsNow() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(HOUR));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON.plusSeconds(600))));
        assertThat(task().triggeredAt()).isEqualTo(NOON);
        assertThat(task().dueAt()).isEqualTo(NOON.plusSeconds(3_600));
    }

    @Test
    void anEventOlderThanTheHorizonTriggersNothing() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED));
        afters.report(List.of(
                event(EventType.ORDER_CREATED, "o1", "c1", NOON.minus(Duration.ofHours(24))),
                event(
                        EventType.ORDER_CREATED,
                        "o2",
                        "c1",
                        NOON.minus(Duration.ofHours(24)).minusNanos(1_000))));
        assertThat(tasks()).singleElement().returns("o1", TaskSeen::order);
        assertThat(afters.picture().orders()).containsKey("o2");
    }

    @Test
    void anEventOlderThanTheHorizonStillCancels() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(DAY).cancelledBy(ORDER_CANCELLED));
        afters.report(List.of(
                event(EventType.ORDER_CREATED, "o1", "c1", NOON),
                event(EventType.ORDER_CANCELLED, "o1", "c1", NOON.minus(Duration.ofDays(3)))));
        assertThat(task()).returns("CANCELLED", TaskSeen::status).returns("ORDER_CANCELLED", TaskSeen::reason);
    }

    @Test
    void anEventOlderThanTheHorizonStillCompletesASuccess() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).judgedBy(DAY, NEW_ORDER));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.advance(Duration.ofDays(5));
        assertThat(task().result()).isEqualTo("CONDITIONS_NOT_MET");
        afters.report(List.of(event(EventType.ORDER_CREATED, "o2", "c1", NOON.plus(Duration.ofHours(3)))));
        assertThat(tasks().getFirst().result()).isEqualTo("SUCCESSFUL");
    }

    // ---- Scenario: general

    @Test
    void anInactiveScenarioCreatesNoTaskButRunsThoseThatExist() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(DAY));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.switchTo("S", false);
        afters.report(List.of(event(EventType.ORDER_CREATED, "o2", "c1", NOON)));
        afters.advance(Duration.ofDays(2));
        assertThat(tasks()).singleElement().returns("EXECUTED", TaskSeen::status);
    }

    @Test
    void everyLimitThatIsSetMustHoldForTheTriggerOrder() {
        afters.save(
                "S",
                Rule.on(EventType.ORDER_CREATED)
                        .limited(
                                new Rule.Limits(Set.of(), Set.of(), new BigDecimal("10.00"), new BigDecimal("25.90"))));
        afters.report(List.of(
                priced("o1", "c1", "9.99"),
                priced("o2", "c1", "10.00"),
                priced("o3", "c1", "25.90"),
                priced("o4", "c1", "25.91")));
        assertThat(tasks()).extracting(TaskSeen::order).containsExactlyInAnyOrder("o2", "o3");
    }

    @Test
    void aLimitOnSomethingThatTheOrderDoesNotTellIsNotMet() {
        afters.save(
                "S",
                Rule.on(EventType.ORDER_CREATED)
                        .limited(new Rule.Limits(Set.of(SourceType.IOS_APP), Set.of(), null, null)));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatWasToldOfAnOrderBeforeItsTriggerCountsForTheLimits() {
        afters.save(
                "S",
                Rule.on(EventType.ORDER_COMPLETED)
                        .limited(new Rule.Limits(Set.of(), Set.of(), new BigDecimal("10.00"), null)));
        afters.report(List.of(priced("o1", "c1", "25.90"), event(EventType.ORDER_COMPLETED, "o1", "c1", NOON)));
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void daysKeepTheLocalTimeOfDayOverAClockChange() {
        var saturday = Instant.parse("2026-10-24T12:00:00Z");
        afters = afters(saturday);
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(DAY));
        afters.save("T", Rule.on(EventType.ORDER_CREATED).after(Span.of(24, TimeUnit.HOUR)));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", saturday)));
        assertThat(tasks())
                .extracting(TaskSeen::dueAt)
                .containsExactly(Instant.parse("2026-10-25T13:00:00Z"), Instant.parse("2026-10-25T12:00:00Z"));
    }

    @Test
    void aTimeThatDoesNotExistMovesForward() {
        var saturday = Instant.parse("2027-03-27T01:30:00Z");
        afters = afters(saturday);
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(DAY));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", saturday)));
        assertThat(task().dueAt()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void ofATimeThatExistsTwiceItIsTheFirst() {
        var saturday = Instant.parse("2026-10-24T00:30:00Z");
        afters = afters(saturday);
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(DAY));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", saturday)));
        assertThat(task().dueAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aMonthAfterJanuary31IsTheLastDayOfFebruary() {
        var january = Instant.parse("2027-01-31T10:00:00Z");
        afters = afters(january);
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(Span.of(1, TimeUnit.MONTH)));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", january)));
        assertThat(task().dueAt()).isEqualTo(Instant.parse("2027-02-28T10:00:00Z"));
    }

    @Test
    void theDueTimeIsFixedWhenTheTaskIsCreated() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(DAY));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(HOUR));
        afters.advance(Duration.ofHours(2));
        assertThat(task()).returns("PENDING", TaskSeen::status).returns(DAY.after(NOON), TaskSeen::dueAt);
    }

    @Test
    void oncePerOrderHoweverOftenTheTriggerFires() {
        afters.save("S", Rule.on(EventType.ORDER_COMPLETED).oncePerOrder());
        afters.report(List.of(
                event(EventType.ORDER_COMPLETED, "o1", "c1", NOON),
                event(EventType.ORDER_COMPLETED, "o1", "c1", NOON),
                event(EventType.ORDER_COMPLETED, "o2", "c1", NOON)));
        afters.advance(Duration.ofHours(1));
        afters.report(List.of(event(EventType.ORDER_COMPLETED, "o1", "c1", NOON)));
        assertThat(tasks()).extracting(TaskSeen::order).containsExactlyInAnyOrder("o1", "o2");
    }

    @Test
    void oncePerUserWhateverBecameOfThatTask() {
        afters.save(
                "S", Rule.on(EventType.ORDER_CREATED).after(DAY).oncePerUser().cancelledBy(NEW_ORDER));
        afters.report(List.of(
                event(EventType.ORDER_CREATED, "o1", "c1", NOON),
                event(EventType.ORDER_CREATED, "o2", "c1", NOON),
                event(EventType.ORDER_CREATED, "o3", "c2", NOON)));
        assertThat(tasks()).extracting(TaskSeen::status).containsExactly("CANCELLED", "PENDING");
    }

    @Test
    void tasksCreatedBeforeTheSwitchWasTurnedOnCount() {
        var rule = Rule.on(EventType.ORDER_COMPLETED);
        afters.save("S", rule);
        afters.report(List.of(event(EventType.ORDER_COMPLETED, "o1", "c1", NOON)));
        afters.save("S", rule.oncePerOrder().oncePerUser());
        afters.report(List.of(
                event(EventType.ORDER_COMPLETED, "o1", "c1", NOON),
                event(EventType.ORDER_COMPLETED, "o2", "c1", NOON)));
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void withNeitherSwitchEachDistinctEventCreatesATask() {
        afters.save("S", Rule.on(EventType.ORDER_COMPLETED));
        afters.report(List.of(
                event(EventType.ORDER_COMPLETED, "o1", "c1", NOON),
                event(EventType.ORDER_COMPLETED, "o1", "c1", NOON)));
        assertThat(tasks()).hasSize(2);
    }

    // ---- Cancellation conditions

    @Test
    void aNewOrderOfTheSameCustomerCancels() {
        afters.save("S", Rule.on(EventType.ORDER_CANCELLED).after(DAY).cancelledBy(NEW_ORDER));
        afters.report(List.of(
                event(EventType.ORDER_CANCELLED, "o1", "c1", NOON),
                event(EventType.ORDER_CREATED, "o2", "c2", NOON),
                event(EventType.ORDER_CREATED, "o3", "c1", NOON.minusNanos(1_000))));
        assertThat(task().status()).isEqualTo("PENDING");
        afters.report(List.of(event(EventType.ORDER_CREATED, "o4", "c1", NOON)));
        assertThat(task()).returns("CANCELLED", TaskSeen::status).returns("NEW_ORDER", TaskSeen::reason);
    }

    @Test
    void theTriggerOrderItselfIsNoOtherOrder() {
        afters.save("S", Rule.on(EventType.ORDER_COMPLETED).after(DAY).cancelledBy(NEW_ORDER));
        afters.report(List.of(
                event(EventType.ORDER_COMPLETED, "o1", "c1", NOON), event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        assertThat(task().status()).isEqualTo("PENDING");
    }

    @Test
    void anotherCreationOfTheSameOrderMayTriggerButIsNoNewOrder() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(DAY).cancelledBy(NEW_ORDER));
        afters.report(List.of(
                event(EventType.ORDER_CREATED, "o1", "c1", NOON.minusSeconds(60)),
                event(EventType.ORDER_CREATED, "o2", "c1", NOON.minusSeconds(30)),
                event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        assertThat(tasks()).extracting(TaskSeen::status).containsExactly("CANCELLED", "PENDING", "PENDING");
    }

    @Test
    void whatBecomesOfTheTriggerOrderCancels() {
        afters.save(
                "S",
                Rule.on(EventType.ORDER_CREATED)
                        .after(DAY)
                        .cancelledBy(ORDER_CANCELLED, ORDER_COMPLETED, REVIEW_CREATED));
        afters.report(List.of(
                event(EventType.ORDER_CREATED, "o1", "c1", NOON),
                event(EventType.ORDER_CREATED, "o2", "c1", NOON),
                event(EventType.ORDER_CREATED, "o3", "c1", NOON),
                event(EventType.ORDER_CREATED, "o4", "c1", NOON),
                event(EventType.ORDER_CANCELLED, "o1", "c1", NOON),
                event(EventType.ORDER_COMPLETED, "o2", "c1", NOON),
                event(EventType.REVIEW_CREATED, "o3", "c1", NOON)));
        assertThat(tasks().stream().map(TaskSeen::reason))
                .containsExactly("ORDER_CANCELLED", "ORDER_COMPLETED", "REVIEW_CREATED", null);
    }

    @Test
    void onlyPendingTasksCanBeCancelled() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).cancelledBy(ORDER_CANCELLED));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.advance(Duration.ZERO);
        afters.report(List.of(event(EventType.ORDER_CANCELLED, "o1", "c1", NOON)));
        assertThat(task()).returns("EXECUTED", TaskSeen::status).returns(null, TaskSeen::reason);
    }

    @Test
    void oneEventFirstCancelsWhatExistsAndThenCreatesWhatItTriggers() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(DAY).cancelledBy(NEW_ORDER));
        afters.report(List.of(
                event(EventType.ORDER_CREATED, "o1", "c1", NOON.minusSeconds(1)),
                event(EventType.ORDER_CREATED, "o2", "c1", NOON)));
        assertThat(tasks()).extracting(TaskSeen::status).containsExactly("CANCELLED", "PENDING");
    }

    @Test
    void aTriggerThatArrivesAfterTheOrderLevelEventIsRecordedAsCancelledAtOnce() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).cancelledBy(ORDER_CANCELLED, ORDER_COMPLETED));
        afters.report(List.of(
                event(EventType.ORDER_COMPLETED, "o1", "c1", NOON),
                event(EventType.ORDER_CANCELLED, "o1", "c1", NOON.minusSeconds(1)),
                event(EventType.ORDER_CREATED, "o1", "c1", NOON.minusSeconds(60))));
        afters.advance(Duration.ofDays(1));
        assertThat(task()).returns("CANCELLED", TaskSeen::status).returns("ORDER_CANCELLED", TaskSeen::reason);
        assertThat(task().messages()).isEmpty();
    }

    @Test
    void theSameHoldsForANewOrderWhoseCreationLiesAfterTheTrigger() {
        afters.save("S", Rule.on(EventType.ORDER_CANCELLED).after(DAY).cancelledBy(NEW_ORDER));
        afters.report(List.of(
                event(EventType.ORDER_CREATED, "o2", "c1", NOON),
                event(EventType.ORDER_CANCELLED, "o1", "c1", NOON.minusSeconds(60))));
        assertThat(task()).returns("CANCELLED", TaskSeen::status).returns("NEW_ORDER", TaskSeen::reason);
    }

    @Test
    void cancellingByHandSaysSoOnlyIfTheTaskLeftPendingThroughIt() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).after(HOUR));
        afters.report(List.of(
                event(EventType.ORDER_CREATED, "o1", "c1", NOON), event(EventType.ORDER_CREATED, "o2", "c1", NOON)));
        var keys = List.copyOf(afters.picture().tasks().keySet());
        assertThat(afters.cancelByHand(keys.getFirst())).isEqualTo("cancelled");
        assertThat(afters.cancelByHand(keys.getFirst())).isEqualTo("CANCELLED");
        afters.advance(Duration.ofHours(1));
        assertThat(afters.cancelByHand(keys.getLast())).isEqualTo("EXECUTED");
        assertThat(tasks()).extracting(TaskSeen::reason).containsExactly("STAFF", null);
    }

    // ---- Success conditions

    @Test
    void theLastMomentOfTheWindowBelongsToIt() {
        afters.save("S", Rule.on(EventType.ORDER_COMPLETED).judgedBy(HOUR, NEW_ORDER));
        afters.report(List.of(
                event(EventType.ORDER_COMPLETED, "o1", "c1", NOON),
                event(EventType.ORDER_COMPLETED, "o2", "c2", NOON)));
        afters.advance(Duration.ofHours(1));
        assertThat(tasks()).extracting(TaskSeen::result).containsExactly("WAITING", "WAITING");
        afters.report(List.of(event(EventType.ORDER_CREATED, "o3", "c1", NOON.plusSeconds(3_600))));
        afters.advance(Duration.ofNanos(1_000));
        afters.report(List.of(event(
                EventType.ORDER_CREATED, "o4", "c2", NOON.plusSeconds(3_600).plusNanos(1_000))));
        assertThat(tasks()).extracting(TaskSeen::result).containsExactly("SUCCESSFUL", "CONDITIONS_NOT_MET");
    }

    @Test
    void theWindowStartsWhenTheActionsWereExecuted() {
        afters.save("S", Rule.on(EventType.ORDER_COMPLETED).after(HOUR).judgedBy(HOUR, NEW_ORDER));
        afters.report(List.of(event(EventType.ORDER_COMPLETED, "o1", "c1", NOON)));
        afters.advance(Duration.ofMinutes(90));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o2", "c1", NOON.plusSeconds(3_599))));
        assertThat(task()).returns("WAITING", TaskSeen::result).returns(NOON.plusSeconds(7_200), TaskSeen::resultDueAt);
        afters.report(List.of(event(EventType.ORDER_CREATED, "o3", "c1", NOON.plusSeconds(3_600))));
        assertThat(task().result()).isEqualTo("SUCCESSFUL");
    }

    @Test
    void aReviewOfTheTriggerOrderIsASuccess() {
        afters.save("S", Rule.on(EventType.ORDER_COMPLETED).judgedBy(DAY, REVIEW_CREATED));
        afters.report(List.of(event(EventType.ORDER_COMPLETED, "o1", "c1", NOON)));
        afters.advance(Duration.ofHours(1));
        afters.report(List.of(event(EventType.REVIEW_CREATED, "o2", "c1", NOON.plusSeconds(60))));
        assertThat(task().result()).isEqualTo("WAITING");
        afters.report(List.of(event(EventType.REVIEW_CREATED, "o1", "c1", NOON.plusSeconds(60))));
        assertThat(task().result()).isEqualTo("SUCCESSFUL");
    }

    @Test
    void withoutSuccessConditionsATaskHasNoResult() {
        afters.save("S", Rule.on(EventType.ORDER_COMPLETED));
        afters.report(List.of(event(EventType.ORDER_COMPLETED, "o1", "c1", NOON)));
        afters.advance(Duration.ofDays(400));
        assertThat(task().result()).isNull();
    }

    // ---- Actions

    @Test
    void theCodeIsValidFromTheMomentOfExecution() {
        afters.save("S", Rule.on(EventType.ORDER_COMPLETED).after(HOUR).issuing(new Rule.Code("A", DAY)));
        afters.report(List.of(event(EventType.ORDER_COMPLETED, "o1", "c1", NOON)));
        afters.advance(Duration.ofDays(1));
        assertThat(task().codeUntil()).isEqualTo(DAY.after(NOON.plusSeconds(3_600)));
    }

    @Test
    void withoutItsCampaignTheCodeIsSkippedAndEverythingElseGoesOn() {
        afters.save(
                "S",
                Rule.on(EventType.ORDER_CREATED)
                        .issuing(new Rule.Code("A", DAY))
                        .adding(new Rule.Cashback(false, new BigDecimal("5.00")))
                        .saying(Channel.SMS, Map.of("en", "code: {{promoCode}}.")));
        afters.deleteCampaign("A");
        afters.report(
                List.of(told("o1", new CustomerFacts("c1", null, "+380501234567", null, null, List.of(), Map.of()))));
        afters.advance(Duration.ZERO);
        assertThat(task())
                .returns("EXECUTED", TaskSeen::status)
                .returns(null, TaskSeen::codeUntil)
                .returns(List.of("code"), TaskSeen::skipped)
                .returns(new BigDecimal("5.00"), TaskSeen::cashback);
        assertThat(task().messages()).containsEntry(Channel.SMS, new MessageSeen("QUEUED", null, "code: ."));
    }

    @Test
    void aPercentageIsRoundedHalfUpToTheMinorUnit() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).adding(new Rule.Cashback(true, new BigDecimal("12.5"))));
        afters.report(List.of(priced("o1", "c1", "9.96"), priced("o2", "c1", "9.95")));
        afters.advance(Duration.ZERO);
        assertThat(tasks())
                .extracting(TaskSeen::cashback)
                .containsExactly(new BigDecimal("1.25"), new BigDecimal("1.24"));
        assertThat(afters.picture().balances()).containsEntry("c1", new BigDecimal("2.49"));
    }

    @Test
    void aPercentageOfAnUnknownTotalIsSkipped() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).adding(new Rule.Cashback(true, new BigDecimal("10"))));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.advance(Duration.ZERO);
        assertThat(task())
                .returns("EXECUTED", TaskSeen::status)
                .returns(null, TaskSeen::cashback)
                .returns(List.of("cashback"), TaskSeen::skipped);
    }

    @Test
    void aPercentageOfNothingAddsNothing() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).adding(new Rule.Cashback(true, new BigDecimal("10"))));
        afters.report(List.of(priced("o1", "c1", "0.00")));
        afters.advance(Duration.ZERO);
        assertThat(task()).returns("EXECUTED", TaskSeen::status).returns(null, TaskSeen::cashback);
        assertThat(afters.picture().balances()).isEmpty();
    }

    @Test
    void aValueIsInsertedAsTextAndNeverReadAsAPlaceholder() {
        afters.save(
                "S",
                Rule.on(EventType.ORDER_CREATED)
                        .saying(Channel.SMS, Map.of("en", "Hi {{ userName }}{{orderNumber}}!")));
        afters.report(List.of(told(
                "o1",
                new CustomerFacts("c1", "{{companyName}} <b>", "+380501234567", null, null, List.of(), Map.of()))));
        afters.advance(Duration.ZERO);
        assertThat(task().messages())
                .containsEntry(Channel.SMS, new MessageSeen("QUEUED", null, "Hi {{companyName}} <b>!"));
    }

    @Test
    void theTextIsInTheLanguageOfTheCustomerElseOfTheAccount() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED).saying(Channel.SMS, Map.of("en", "Hello", "uk", "Вітаємо")));
        afters.report(List.of(told("o1", speaking("c1", "uk")), told("o2", speaking("c2", "pl"))));
        afters.advance(Duration.ZERO);
        assertThat(tasks())
                .extracting(task -> task.messages().get(Channel.SMS).text())
                .containsExactly("Вітаємо", "Hello");
    }

    @Test
    void whoCannotBeReachedGetsNoMessageAndTheReasonIsRecorded() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.advance(Duration.ZERO);
        assertThat(task().messages().get(Channel.SMS))
                .returns("SKIPPED", MessageSeen::status)
                .returns("NO_PHONE", MessageSeen::reason);
    }

    @Test
    void consentIsReadAgainRightBeforeSending() {
        afters.save("S", Rule.on(EventType.ORDER_CREATED));
        afters.report(List.of(told("o1", speaking("c1", "en"))));
        afters.advance(Duration.ZERO);
        assertThat(task().messages().get(Channel.SMS).status()).isEqualTo("QUEUED");
        afters.report(List.of(consenting(false, NOON)));
        afters.deliver();
        assertThat(tasks().getFirst().messages().get(Channel.SMS))
                .returns("SKIPPED", MessageSeen::status)
                .returns("NO_CONSENT", MessageSeen::reason);
    }

    // ---- Edits, deletion, lateness

    @Test
    void aTaskIsExecutedWithTheScenarioAsItStandsAtThatMoment() {
        var rule = Rule.on(EventType.ORDER_CREATED).after(HOUR);
        afters.save("S", rule);
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.save("S", rule.issuing(new Rule.Code("B", DAY)));
        afters.advance(Duration.ofHours(1));
        assertThat(task())
                .returns(2, TaskSeen::version)
                .returns(DAY.after(NOON.plusSeconds(3_600)), TaskSeen::codeUntil);
    }

    @Test
    void editedConditionsApplyToPendingTasks() {
        var rule = Rule.on(EventType.ORDER_CREATED).after(DAY);
        afters.save("S", rule);
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.save("S", rule.cancelledBy(ORDER_CANCELLED));
        afters.report(List.of(event(EventType.ORDER_CANCELLED, "o1", "c1", NOON)));
        assertThat(task().reason()).isEqualTo("ORDER_CANCELLED");
    }

    @Test
    void fromExecutionOnTheSuccessConditionsAndTheWindowAreFixed() {
        var rule = Rule.on(EventType.ORDER_CREATED);
        afters.save("S", rule.judgedBy(DAY, REVIEW_CREATED));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.advance(Duration.ofHours(1));
        afters.save("S", rule.judgedBy(HOUR, NEW_ORDER));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o2", "c1", NOON.plusSeconds(60))));
        assertThat(tasks().getFirst())
                .returns("WAITING", TaskSeen::result)
                .returns(DAY.after(NOON), TaskSeen::resultDueAt);
    }

    @Test
    void deletingAScenarioCancelsItsPendingTasksAndJudgesTheWaitingOn() {
        var rule = Rule.on(EventType.ORDER_CREATED).after(HOUR).judgedBy(DAY, NEW_ORDER);
        afters.save("S", rule);
        afters.report(List.of(event(EventType.ORDER_CREATED, "o1", "c1", NOON)));
        afters.advance(Duration.ofHours(2));
        afters.report(List.of(event(EventType.ORDER_CREATED, "o2", "c2", NOON.plusSeconds(7_200))));
        afters.deleteScenario("S");
        afters.report(List.of(event(EventType.ORDER_CREATED, "o3", "c1", NOON.plusSeconds(7_200))));
        assertThat(tasks()).extracting(TaskSeen::result).containsExactly("SUCCESSFUL", null);
        assertThat(tasks()).extracting(TaskSeen::reason).containsExactly(null, "SCENARIO_DELETED");
    }

    @Test
    void aTaskThatIsLaterThanTheLatestStartIsCancelled() {
        var rule = Rule.on(EventType.ORDER_CREATED).startedWithin(HOUR);
        afters.save("S", rule);
        afters.report(List.of(
                event(EventType.ORDER_CREATED, "o1", "c1", NOON.minusSeconds(3_600)),
                event(
                        EventType.ORDER_CREATED,
                        "o2",
                        "c1",
                        NOON.minusSeconds(3_600).minusNanos(1_000))));
        afters.advance(Duration.ZERO);
        assertThat(tasks()).extracting(TaskSeen::status).containsExactly("EXECUTED", "CANCELLED");
        assertThat(tasks().getLast().reason()).isEqualTo("TOO_LATE");
    }

    // ---- words

    private OrderEvent event(EventType type, String order, String customer, Instant time) {
        return new OrderEvent("/p/", id(), type, time, OrderFacts.of(order), CustomerFacts.of(customer), null);
    }

    private OrderEvent priced(String order, String customer, String total) {
        var facts = new OrderFacts(order, null, null, null, new BigDecimal(total));
        return new OrderEvent(
                "/p/", id(), EventType.ORDER_CREATED, afters.now(), facts, CustomerFacts.of(customer), null);
    }

    private OrderEvent told(String order, CustomerFacts customer) {
        return new OrderEvent("/p/", id(), EventType.ORDER_CREATED, afters.now(), OrderFacts.of(order), customer, null);
    }

    private OrderEvent consenting(boolean consent, Instant time) {
        return new OrderEvent(
                "/p/",
                id(),
                EventType.ORDER_COMPLETED,
                time,
                OrderFacts.of("o1"),
                new CustomerFacts("c1", null, null, null, null, List.of(), Map.of(Channel.SMS, consent)),
                null);
    }

    private static CustomerFacts speaking(String id, String language) {
        return new CustomerFacts(id, null, "+380501234567", null, language, List.of(), Map.of());
    }

    private String id() {
        told++;
        return "e%02d".formatted(told);
    }

    private List<TaskSeen> tasks() {
        return List.copyOf(afters.picture().tasks().values());
    }

    private TaskSeen task() {
        assertThat(tasks()).hasSize(1);
        return tasks().getFirst();
    }
}
