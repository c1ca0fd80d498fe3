package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.orders.OrderFact;
import io.afters.shared.SqlTime;
import io.afters.shared.Tick;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One planned or finished run of one scenario for one customer and one trigger order. Whoever changes a task holds the
 * lock of its customer. What is not final here is written by the transitions below, and by {@link ScenarioTasksSql}, which
 * restores a task as it was stored.
 */
class ScenarioTask {
    /** The number of parts into which tasks are split, by customer, so that threads and nodes share the work. */
    static final int SHARDS = 8;

    final long accountId;
    final long scenarioId;
    final Trigger trigger;
    final Instant dueAt;
    final Instant createdAt;

    /** Ours; 0 until it is stored. */
    long id;

    /** The version that started it, then the one that executed it. */
    int scenarioVersion;

    /** Of a task that is not stored yet: the once-rules that keep a second one out of the database, should all else fail. */
    boolean oncePerOrder;

    boolean oncePerUser;

    TaskStatus status = TaskStatus.PENDING;
    /** When it was executed, cancelled or failed. */
    @Nullable Instant endedAt;

    @Nullable String reason;

    @Nullable String detail;

    Set<Condition> successConditions = Set.of();

    @Nullable TaskResult result;

    @Nullable Instant resultDueAt;

    @Nullable String promoCode;

    @Nullable BigDecimal cashback;

    /** What happened to it since it was started or restored. */
    final List<TaskChange> changes = new ArrayList<>();

    ScenarioTask(long accountId, long scenarioId, Trigger trigger, Instant dueAt, Instant createdAt) {
        this.accountId = accountId;
        this.scenarioId = scenarioId;
        this.trigger = trigger;
        this.dueAt = dueAt;
        this.createdAt = createdAt;
    }

    /** A task that this event starts. Its due time is fixed here, for good. */
    static ScenarioTask startedBy(OrderFact fact, LiveScenario scenario, Account account, Instant now) {
        var due = SqlTime.toMicros(scenario.draft().delay().after(fact.occurredAt(), account.zone()));
        var task = new ScenarioTask(account.id(), scenario.id(), Trigger.of(fact), due, now);
        task.scenarioVersion = scenario.version();
        task.oncePerOrder = scenario.draft().oncePerOrder();
        task.oncePerUser = scenario.draft().oncePerUser();
        return task;
    }

    /** Lets the task heed an event: cancels it, or makes it a success, when one of its conditions is met. */
    void heed(OrderFact fact, LiveScenario scenario, Instant now) {
        if (status == TaskStatus.PENDING) {
            scenario.cancellationBy(fact, trigger).ifPresent(condition -> cancel(condition.name(), fact.cause(), now));
        } else if (isInsideWindow(fact.occurredAt())) {
            successConditions.stream()
                    .filter(condition -> condition.isMetBy(fact, trigger))
                    .findFirst()
                    .ifPresent(condition -> succeed(condition, fact.cause(), now));
        }
    }

    /** Ends a Pending task before it is executed. False, and nothing changed, when it is not Pending. */
    boolean cancel(String why, String cause, Instant now) {
        if (status != TaskStatus.PENDING) {
            return false;
        }
        end(TaskStatus.CANCELLED, why, cause, now);
        return true;
    }

    /** Ends a Pending task that can't be executed for a reason of its own, told in words. */
    void fail(String words, Instant now) {
        end(TaskStatus.FAILED, "BAD_DATA", TaskChange.CLOCK, now);
        detail = words;
    }

    /** The actions were executed; from here on the scenario's success conditions and window are fixed for this task. */
    void execute(Effects effects, LiveScenario scenario, Account account, Instant now) {
        end(TaskStatus.EXECUTED, null, TaskChange.CLOCK, now);
        scenarioVersion = scenario.version();
        promoCode = effects.promoCode();
        cashback = effects.cashback();
        detail = effects.skippedInWords();
        effects.skipped().forEach(s -> changed(s.step() + "_SKIPPED", s.reason(), TaskChange.CLOCK, now));
        var goal = scenario.draft().success();
        if (goal != null) {
            successConditions = goal.conditions();
            resultDueAt = SqlTime.toMicros(goal.waitingTime().after(now, account.zone()));
            decide(TaskResult.WAITING, null, TaskChange.CLOCK, now);
        }
    }

    /** The window ended without a success. */
    void lapse(Instant now) {
        if (result == TaskResult.WAITING) {
            decide(TaskResult.CONDITIONS_NOT_MET, null, TaskChange.CLOCK, now);
        }
    }

    private void succeed(Condition condition, String cause, Instant now) {
        if (result != TaskResult.SUCCESSFUL) {
            decide(TaskResult.SUCCESSFUL, condition.name(), cause, now);
        }
    }

    /** Its first and its last moment belong to the window. */
    private boolean isInsideWindow(Instant time) {
        return endedAt != null && resultDueAt != null && !time.isBefore(endedAt) && !time.isAfter(resultDueAt);
    }

    private void end(TaskStatus as, @Nullable String why, String cause, Instant now) {
        if (status != TaskStatus.PENDING) {
            throw new IllegalStateException("Task " + id + " is " + status + ", which is final");
        }
        status = as;
        endedAt = now;
        reason = why;
        changed(as.name(), why, cause, now);
    }

    private void decide(TaskResult as, @Nullable String why, String cause, Instant now) {
        result = as;
        changed(as.name(), why, cause, now);
    }

    private void changed(String what, @Nullable String why, String cause, Instant now) {
        changes.add(new TaskChange(now, what, cause, why));
    }

    long id() {
        return id;
    }

    long scenarioId() {
        return scenarioId;
    }

    /** When it is executed in this tick. Never before we were told: a drain may find what came after it began to look. */
    Instant runsAt(Tick tick) {
        var at = tick.of(dueAt);
        return at.isBefore(createdAt) ? createdAt : at;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isNew() {
        return id == 0;
    }

    /** Whether an event of this customer or order may concern it. */
    boolean concerns(OrderFact fact) {
        return fact.customerId() == trigger.customerId() || fact.orderId() == trigger.orderId();
    }
}
