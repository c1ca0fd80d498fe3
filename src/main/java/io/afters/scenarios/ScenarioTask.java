package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.orders.OrderFact;
import io.afters.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One planned or finished run of one scenario for one customer and one trigger order. Whoever changes a task holds the
 * lock of its customer.
 */
public class ScenarioTask {
    /** The number of parts into which tasks are split, by customer, so that threads and nodes share the work. */
    public static final int SHARDS = 8;

    private final State stored;
    private final Once once;
    private State now;
    private final List<TaskChange> changes = new ArrayList<>();

    /** A task as it was read. */
    ScenarioTask(State stored) {
        this(stored, new Once(false, false));
    }

    private ScenarioTask(State stored, Once once) {
        this.stored = stored;
        this.now = stored;
        this.once = once;
    }

    /** A task that this event starts. Its due time is fixed here, for good. */
    static ScenarioTask startedBy(OrderFact fact, LiveScenario scenario, Account account, Instant createdAt) {
        var due = SqlTime.toMicros(scenario.draft().delay().after(fact.occurredAt(), account.zone()));
        var state = new State(
                0,
                scenario.accountId(),
                scenario.id(),
                Trigger.of(fact),
                due,
                createdAt,
                TaskStatus.PENDING,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null);
        return new ScenarioTask(
                state,
                new Once(scenario.draft().oncePerOrder(), scenario.draft().oncePerUser()));
    }

    /** Lets the task heed an event: cancels it, or makes it a success, when one of its conditions is met. */
    void heed(OrderFact fact, LiveScenario scenario, Instant at) {
        if (fact.customerId() != trigger().customerId()
                && fact.orderId() != trigger().orderId()) {
            return;
        }
        if (now.status() == TaskStatus.PENDING) {
            scenario.cancellationBy(fact, trigger()).ifPresent(condition -> cancel(condition.name(), fact.cause(), at));
        } else if (isFulfilledBy(fact)) {
            become(
                    now.with(TaskResult.SUCCESSFUL),
                    new TaskChange(at, "SUCCESSFUL", fact.cause(), conditionMetBy(fact)));
        }
    }

    /** Ends a Pending task before it is executed. False, and nothing changed, when it is not Pending. */
    boolean cancel(String reason, String cause, Instant at) {
        if (now.status() != TaskStatus.PENDING) {
            return false;
        }
        become(now.ended(TaskStatus.CANCELLED, at, reason, null), new TaskChange(at, "CANCELLED", cause, reason));
        return true;
    }

    /** Ends a Pending task that can't be executed for a reason of its own. */
    void fail(String detail, Instant at) {
        requirePending();
        become(
                now.ended(TaskStatus.FAILED, at, "BAD_DATA", detail),
                new TaskChange(at, "FAILED", TaskChange.CLOCK, "BAD_DATA"));
    }

    /** The actions were executed; from here on the scenario's success conditions and window are fixed for this task. */
    void execute(Effects effects, LiveScenario scenario, Account account, Instant at) {
        requirePending();
        become(now.executed(scenario.version(), at, effects), new TaskChange(at, "EXECUTED", TaskChange.CLOCK, null));
        effects.skipped()
                .forEach(s -> changes.add(new TaskChange(at, s.step() + "_SKIPPED", TaskChange.CLOCK, s.reason())));
        var goal = scenario.draft().success();
        if (goal != null) {
            var end = SqlTime.toMicros(goal.waitingTime().after(at, account.zone()));
            become(now.waiting(goal.conditions(), end), new TaskChange(at, "WAITING", TaskChange.CLOCK, null));
        }
    }

    /** The window ended without a success. */
    void lapse(Instant at) {
        if (now.result() == TaskResult.WAITING) {
            become(
                    now.with(TaskResult.CONDITIONS_NOT_MET),
                    new TaskChange(at, "CONDITIONS_NOT_MET", TaskChange.CLOCK, null));
        }
    }

    private boolean isFulfilledBy(OrderFact fact) {
        var start = now.endedAt();
        var end = now.resultDueAt();
        return (now.result() == TaskResult.WAITING || now.result() == TaskResult.CONDITIONS_NOT_MET)
                && conditionMetBy(fact) != null
                && start != null
                && !fact.occurredAt().isBefore(start)
                && end != null
                && !fact.occurredAt().isAfter(end);
    }

    private @Nullable String conditionMetBy(OrderFact fact) {
        return now.successConditions().stream()
                .filter(condition -> condition.isMetBy(fact, trigger()))
                .map(Enum::name)
                .min(String::compareTo)
                .orElse(null);
    }

    private void requirePending() {
        if (now.status() != TaskStatus.PENDING) {
            throw new IllegalStateException("Task " + now.id() + " is " + now.status() + ", which is final");
        }
    }

    private void become(State next, TaskChange change) {
        now = next;
        changes.add(change);
    }

    public long id() {
        return now.id();
    }

    public long scenarioId() {
        return now.scenarioId();
    }

    public TaskStatus status() {
        return now.status();
    }

    public Trigger trigger() {
        return now.trigger();
    }

    State state() {
        return now;
    }

    /** As it was read from the database: what an update must still find there. */
    State stored() {
        return stored;
    }

    /** What keeps a second task of the same scenario out of the database, should all else fail. Only of a new task. */
    Once once() {
        return once;
    }

    void storedAs(long id) {
        now = now.stored(id);
    }

    /** What happened to it since it was read or made. */
    List<TaskChange> changes() {
        return changes;
    }

    /** Which once-rules the scenario had when it started the task. */
    record Once(boolean perOrder, boolean perCustomer) {}

    /**
     * What is kept of a task.
     *
     * @param id ours; 0 until it is stored
     * @param endedAt when it was executed, cancelled or failed
     */
    record State(
            long id,
            long accountId,
            long scenarioId,
            Trigger trigger,
            Instant dueAt,
            Instant createdAt,
            TaskStatus status,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Integer executedVersion,
            Set<Condition> successConditions,
            @Nullable TaskResult result,
            @Nullable Instant resultDueAt,
            @Nullable String promoCode,
            @Nullable BigDecimal cashback) {

        private State ended(TaskStatus status, Instant at, String reason, @Nullable String detail) {
            return new State(
                    id,
                    accountId,
                    scenarioId,
                    trigger,
                    dueAt,
                    createdAt,
                    status,
                    at,
                    reason,
                    detail,
                    null,
                    successConditions,
                    null,
                    null,
                    null,
                    null);
        }

        private State executed(int version, Instant at, Effects effects) {
            return new State(
                    id,
                    accountId,
                    scenarioId,
                    trigger,
                    dueAt,
                    createdAt,
                    TaskStatus.EXECUTED,
                    at,
                    null,
                    effects.skippedInWords(),
                    version,
                    successConditions,
                    null,
                    null,
                    effects.promoCode(),
                    effects.cashback());
        }

        private State waiting(Set<Condition> conditions, Instant end) {
            return new State(
                    id,
                    accountId,
                    scenarioId,
                    trigger,
                    dueAt,
                    createdAt,
                    status,
                    endedAt,
                    reason,
                    detail,
                    executedVersion,
                    EnumSet.copyOf(conditions),
                    TaskResult.WAITING,
                    end,
                    promoCode,
                    cashback);
        }

        private State with(TaskResult result) {
            return new State(
                    id,
                    accountId,
                    scenarioId,
                    trigger,
                    dueAt,
                    createdAt,
                    status,
                    endedAt,
                    reason,
                    detail,
                    executedVersion,
                    successConditions,
                    result,
                    resultDueAt,
                    promoCode,
                    cashback);
        }

        /** The same task, stored under this id. */
        State stored(long newId) {
            return new State(
                    newId,
                    accountId,
                    scenarioId,
                    trigger,
                    dueAt,
                    createdAt,
                    status,
                    endedAt,
                    reason,
                    detail,
                    executedVersion,
                    successConditions,
                    result,
                    resultDueAt,
                    promoCode,
                    cashback);
        }
    }
}
