package io.afters.scenarios;

import static io.afters.scenarios.SampleScenario.ACCOUNT;
import static io.afters.scenarios.SampleScenario.CUSTOMER;
import static io.afters.scenarios.SampleScenario.NOON;
import static io.afters.scenarios.SampleScenario.ORDER;
import static io.afters.scenarios.SampleScenario.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.orders.EventType;
import io.afters.orders.OrderFact;
import io.afters.shared.Tick;
import io.afters.shared.TimeUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioTaskTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(30));
    private static final Effects NO_EFFECTS = new Effects(null, null, List.of());
    private static final long OTHER_ORDER = 12;

    private final SampleScenario scenario = SampleScenario.on(EventType.ORDER_COMPLETED)
            .cancelledBy(Condition.NEW_ORDER)
            .successIf(7, TimeUnit.DAY, Condition.NEW_ORDER, Condition.REVIEW_CREATED);

    @Test
    void aTaskIsDueItsDelayAfterTheEventWheneverThatArrived() {
        var task = ScenarioTask.startedBy(
                fact(1, EventType.ORDER_COMPLETED, NOON), scenario.live(), ACCOUNT, NOON.plusSeconds(500));

        assertThat(task.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(24)));
        assertThat(task.createdAt).isEqualTo(NOON.plusSeconds(500));
        assertThat(task.trigger).isEqualTo(new Trigger(1, CUSTOMER, ORDER, NOON));
        assertThat(task.status).isEqualTo(TaskStatus.PENDING);
        assertThat(task.isNew()).isTrue();
        assertThat(task.changes).isEmpty();
    }

    @Test
    void aTaskThatWasLateWhenWeHeardOfItIsNotExecutedBeforeThat() {
        var known = NOON.plus(Duration.ofDays(40));
        var task = ScenarioTask.startedBy(fact(1, EventType.ORDER_COMPLETED, NOON), scenario.live(), ACCOUNT, known);

        assertThat(task.runsAt(Tick.at(known.minusSeconds(2)))).isEqualTo(known);
        assertThat(task.runsAt(Tick.at(known.plusSeconds(2)))).isEqualTo(known.plusSeconds(2));
    }

    @Test
    void aTaskRemembersTheVersionAndTheOnceRulesThatStartedIt() {
        var task = scenario.version(4).oncePerOrder().task();

        assertThat(task.scenarioVersion).isEqualTo(4);
        assertThat(task.oncePerOrder).isTrue();
        assertThat(task.oncePerUser).isFalse();
        assertThat(scenario.oncePerUser().task().oncePerUser).isTrue();
    }

    @Test
    void aDueTimeIsCutToWhatTheDatabaseHolds() {
        var task = ScenarioTask.startedBy(
                fact(1, EventType.ORDER_COMPLETED, NOON.plusNanos(1_999)), scenario.live(), ACCOUNT, NOON);

        assertThat(task.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(24)).plusNanos(1_000));
    }

    @Test
    void aNewOrderOfTheCustomerCancelsIt() {
        var task = scenario.task();

        task.heed(newOrder(NOON.plusSeconds(60)), scenario.live(), NOON.plusSeconds(61));

        assertThat(task.status).isEqualTo(TaskStatus.CANCELLED);
        assertThat(task.reason).isEqualTo("NEW_ORDER");
        assertThat(task.endedAt).isEqualTo(NOON.plusSeconds(61));
        assertThat(task.changes)
                .containsExactly(new TaskChange(NOON.plusSeconds(61), "CANCELLED", "event:e-2", "NEW_ORDER"));
    }

    @Test
    void whatMeetsNoConditionChangesNothing() {
        var task = scenario.task();

        task.heed(fact(2, EventType.REVIEW_CREATED, NOON), scenario.live(), NOON);
        task.heed(newOrder(NOON.minusSeconds(1)), scenario.live(), NOON);

        assertThat(task.status).isEqualTo(TaskStatus.PENDING);
        assertThat(task.changes).isEmpty();
    }

    @Test
    void anOverdueTaskThatIsStillPendingIsStillCancelled() {
        var task = scenario.task();

        task.heed(newOrder(LATER), scenario.live(), LATER);

        assertThat(task.status).isEqualTo(TaskStatus.CANCELLED);
    }

    @Test
    void editsOfConditionsApplyToPendingTasks() {
        var task = scenario.task();

        task.heed(newOrder(NOON.plusSeconds(60)), scenario.cancelledBy().live(), NOON.plusSeconds(60));

        assertThat(task.status).isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void onlyAPendingTaskCanBeCancelled() {
        var cancelled = scenario.task();
        assertThat(cancelled.cancel("STAFF", "staff:5 Olena", NOON)).isTrue();
        assertThat(cancelled.cancel("STAFF", "staff:6 Petro", LATER)).isFalse();
        assertThat(cancelled.changes).containsExactly(new TaskChange(NOON, "CANCELLED", "staff:5 Olena", "STAFF"));
        assertThat(cancelled.endedAt).isEqualTo(NOON);

        var executed = executed();
        assertThat(executed.cancel("STAFF", "staff:5 Olena", LATER)).isFalse();
        assertThat(executed.status).isEqualTo(TaskStatus.EXECUTED);

        var failed = failed();
        assertThat(failed.cancel("STAFF", "staff:5 Olena", LATER)).isFalse();
        assertThat(failed.status).isEqualTo(TaskStatus.FAILED);
    }

    @Test
    void aFinalStatusNeverChanges() {
        var cancelled = scenario.task();
        cancelled.cancel("STAFF", "staff:5 Olena", NOON);

        for (var task : List.of(cancelled, executed(), failed())) {
            var before = task.status;
            assertThatThrownBy(() -> task.execute(NO_EFFECTS, scenario.live(), ACCOUNT, LATER))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(before + ", which is final");
            assertThatThrownBy(() -> task.fail("broken", LATER)).isInstanceOf(IllegalStateException.class);
            assertThat(task.status).isEqualTo(before);
            assertThat(task.changes.stream().filter(change -> change.what().equals(before.name())))
                    .hasSize(1);
        }
    }

    @Test
    void anExecutedTaskRemembersWhatItBroughtAboutAndWhichVersionThatWas() {
        var task = scenario.task();

        task.execute(
                new Effects("K7MQ2XA", new BigDecimal("5.00"), List.of()),
                scenario.version(2).live(),
                ACCOUNT,
                LATER);

        assertThat(task.status).isEqualTo(TaskStatus.EXECUTED);
        assertThat(task.reason).isNull();
        assertThat(task.endedAt).isEqualTo(LATER);
        assertThat(task.promoCode).isEqualTo("K7MQ2XA");
        assertThat(task.cashback).isEqualTo("5.00");
        assertThat(task.scenarioVersion).isEqualTo(2);
        assertThat(task.changes)
                .containsExactly(
                        new TaskChange(LATER, "EXECUTED", "clock", null),
                        new TaskChange(LATER, "WAITING", "clock", null));
    }

    @Test
    void aStepThatWasSkippedIsToldAndEverythingElseGoesOn() {
        var task = SampleScenario.on(EventType.ORDER_COMPLETED).task();

        task.execute(
                new Effects(null, null, List.of(Effects.Skipped.NO_CAMPAIGN, Effects.Skipped.NO_TOTAL)),
                SampleScenario.on(EventType.ORDER_COMPLETED).live(),
                ACCOUNT,
                LATER);

        assertThat(task.status).isEqualTo(TaskStatus.EXECUTED);
        assertThat(task.detail)
                .isEqualTo("No promo code was generated: its campaign was deleted or not found."
                        + " No cashback was added: the order's total is not known.");
        assertThat(task.changes)
                .containsExactly(
                        new TaskChange(LATER, "EXECUTED", "clock", null),
                        new TaskChange(LATER, "PROMO_CODE_SKIPPED", "clock", "CAMPAIGN_NOT_FOUND"),
                        new TaskChange(LATER, "CASHBACK_SKIPPED", "clock", "TOTAL_NOT_KNOWN"));
    }

    @Test
    void aTaskThatFailsSaysWhy() {
        var task = failed();

        assertThat(task.status).isEqualTo(TaskStatus.FAILED);
        assertThat(task.reason).isEqualTo("BAD_DATA");
        assertThat(task.detail).isEqualTo("The text is too long.");
        assertThat(task.changes).containsExactly(new TaskChange(LATER, "FAILED", "clock", "BAD_DATA"));
    }

    @Test
    void withoutSuccessConditionsATaskHasNoResult() {
        var without = SampleScenario.on(EventType.ORDER_COMPLETED);
        var task = without.task();

        task.execute(NO_EFFECTS, without.live(), ACCOUNT, LATER);
        task.heed(fact(5, EventType.REVIEW_CREATED, LATER), without.live(), LATER);
        task.lapse(LATER.plus(Duration.ofDays(400)));

        assertThat(task.result).isNull();
        assertThat(task.resultDueAt).isNull();
        assertThat(task.changes).hasSize(1);
    }

    @Test
    void theWindowStartsAtExecutionAndFollowsTheCalendar() {
        var task = scenario.task();
        // One week over the end of summer time: 7 days and 1 hour
        var execution = Instant.parse("2026-10-20T09:00:00Z");

        task.execute(NO_EFFECTS, scenario.live(), ACCOUNT, execution);

        assertThat(task.resultDueAt).isEqualTo(Instant.parse("2026-10-27T10:00:00Z"));
        assertThat(task.result).isEqualTo(TaskResult.WAITING);
        assertThat(task.successConditions).isEqualTo(Set.of(Condition.NEW_ORDER, Condition.REVIEW_CREATED));
    }

    @Test
    void theConditionMetInsideTheWindowMakesItASuccessWithTheEventThatMetIt() {
        var task = executed();

        task.heed(fact(5, EventType.REVIEW_CREATED, LATER.plusSeconds(60)), scenario.live(), LATER.plusSeconds(61));

        assertThat(task.result).isEqualTo(TaskResult.SUCCESSFUL);
        assertThat(task.changes.getLast())
                .isEqualTo(new TaskChange(LATER.plusSeconds(61), "SUCCESSFUL", "event:e-5", "REVIEW_CREATED"));
    }

    @Test
    void theLastMomentBelongsToTheWindowAndTheNextDoesNot() {
        var end = executed().resultDueAt;

        var inside = executed();
        inside.heed(fact(5, EventType.REVIEW_CREATED, end), scenario.live(), end);
        assertThat(inside.result).isEqualTo(TaskResult.SUCCESSFUL);

        var outside = executed();
        outside.heed(fact(5, EventType.REVIEW_CREATED, end.plusNanos(1_000)), scenario.live(), end.plusSeconds(1));
        assertThat(outside.result).isEqualTo(TaskResult.WAITING);
    }

    @Test
    void whatHappenedBeforeTheExecutionIsNoSuccess() {
        var task = executed();

        task.heed(fact(5, EventType.REVIEW_CREATED, LATER.minusNanos(1_000)), scenario.live(), LATER.plusSeconds(1));
        assertThat(task.result).isEqualTo(TaskResult.WAITING);

        task.heed(fact(6, EventType.REVIEW_CREATED, LATER), scenario.live(), LATER.plusSeconds(1));
        assertThat(task.result).isEqualTo(TaskResult.SUCCESSFUL);
    }

    @Test
    void aWindowWithoutASuccessLapses() {
        var task = executed();
        var end = task.resultDueAt;

        task.lapse(end);

        assertThat(task.result).isEqualTo(TaskResult.CONDITIONS_NOT_MET);
        assertThat(task.status).isEqualTo(TaskStatus.EXECUTED);
        assertThat(task.changes.getLast()).isEqualTo(new TaskChange(end, "CONDITIONS_NOT_MET", "clock", null));
    }

    @Test
    void anEventThatArrivesLateButHappenedInsideTheWindowStillTurnsItIntoASuccess() {
        var task = executed();
        task.lapse(task.resultDueAt);

        task.heed(newOrder(LATER.plusSeconds(60)), scenario.live(), LATER.plus(Duration.ofDays(30)));

        assertThat(task.result).isEqualTo(TaskResult.SUCCESSFUL);
        assertThat(task.changes.getLast().reason()).isEqualTo("NEW_ORDER");
    }

    @Test
    void aSuccessIsDecidedOnce() {
        var task = executed();
        task.heed(newOrder(LATER.plusSeconds(60)), scenario.live(), LATER.plusSeconds(60));
        var changes = List.copyOf(task.changes);

        task.heed(fact(6, EventType.REVIEW_CREATED, LATER.plusSeconds(70)), scenario.live(), LATER.plusSeconds(70));
        task.lapse(task.resultDueAt);

        assertThat(task.result).isEqualTo(TaskResult.SUCCESSFUL);
        assertThat(task.changes).isEqualTo(changes);
    }

    @Test
    void theSuccessConditionsAreThoseOfTheExecutionWhateverWasEditedSince() {
        var task = executed();

        task.heed(
                fact(5, EventType.REVIEW_CREATED, LATER.plusSeconds(60)),
                SampleScenario.on(EventType.ORDER_COMPLETED).live(),
                LATER.plusSeconds(60));

        assertThat(task.result).isEqualTo(TaskResult.SUCCESSFUL);
    }

    @Test
    void aNewOrderAfterTheExecutionCancelsNothing() {
        var task = executed();

        task.heed(newOrder(LATER.plus(Duration.ofDays(300))), scenario.live(), LATER.plus(Duration.ofDays(300)));

        assertThat(task.status).isEqualTo(TaskStatus.EXECUTED);
        assertThat(task.result).isEqualTo(TaskResult.WAITING);
    }

    @Test
    void aCancelledTaskIsNeverASuccess() {
        var task = scenario.task();
        task.cancel("STAFF", "staff:5 Olena", NOON);

        task.heed(newOrder(NOON.plusSeconds(60)), scenario.live(), NOON.plusSeconds(60));
        task.lapse(LATER);

        assertThat(task.result).isNull();
        assertThat(task.changes).hasSize(1);
    }

    @Test
    void aTaskIsConcernedByItsCustomerAndByItsOrder() {
        var task = scenario.task();

        assertThat(task.concerns(fact(2, EventType.ORDER_CREATED, NOON, CUSTOMER, OTHER_ORDER)))
                .isTrue();
        assertThat(task.concerns(fact(2, EventType.ORDER_CANCELLED, NOON, 99, ORDER)))
                .isTrue();
        assertThat(task.concerns(fact(2, EventType.ORDER_CREATED, NOON, 99, OTHER_ORDER)))
                .isFalse();
    }

    private ScenarioTask executed() {
        var task = scenario.task();
        task.execute(NO_EFFECTS, scenario.live(), ACCOUNT, LATER);
        return task;
    }

    private ScenarioTask failed() {
        var task = scenario.task();
        task.fail("The text is too long.", LATER);
        return task;
    }

    private static OrderFact newOrder(Instant at) {
        return fact(2, EventType.ORDER_CREATED, at, CUSTOMER, OTHER_ORDER);
    }
}
