package io.afters.scenarios;

import io.afters.accounts.Accounts;
import io.afters.cashback.CashbackEntry;
import io.afters.cashback.CashbackLedger;
import io.afters.customers.Contact;
import io.afters.messages.Outbox;
import io.afters.messages.OutgoingMessage;
import io.afters.orders.OrderHistory;
import io.afters.promotions.IssuedCodes;
import io.afters.shared.LogFields;
import io.afters.shared.Lookup;
import io.afters.shared.Text;
import io.afters.shared.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Executes a batch of due tasks: the actions in their order, for the whole batch, in the caller's transaction. */
@Component
class TaskExecution {
    private static final Logger LOG = LoggerFactory.getLogger(TaskExecution.class);

    private final LiveScenarios scenarios;
    private final Accounts accounts;
    private final OrderHistory orders;
    private final IssuedCodes codes;
    private final CashbackLedger cashback;
    private final Outbox outbox;
    private final ScenarioTasks tasks;

    TaskExecution(
            LiveScenarios scenarios,
            Accounts accounts,
            OrderHistory orders,
            IssuedCodes codes,
            CashbackLedger cashback,
            Outbox outbox,
            ScenarioTasks tasks) {
        this.scenarios = scenarios;
        this.accounts = accounts;
        this.orders = orders;
        this.codes = codes;
        this.cashback = cashback;
        this.outbox = outbox;
        this.tasks = tasks;
    }

    /** The tasks' customers are locked. */
    void execute(List<ScenarioTask> due, Map<Long, Contact> customers, Tick tick) {
        var runs = runs(due, customers, tick).stream()
                .filter(run -> !cancelsInstead(run))
                .toList();
        var issued = codes.issue(
                runs.stream().flatMap(run -> run.codeOrder().stream()).toList());
        var entries = new ArrayList<CashbackEntry>();
        var messages = new ArrayList<OutgoingMessage>();
        for (var run : runs) {
            try {
                var effects = run.effects(issued.get(run.task().id()));
                messages.addAll(run.messages(effects));
                run.cashbackEntry(effects).ifPresent(entries::add);
                run.task().execute(effects, run.scenario(), run.account(), run.at());
            } catch (RuntimeException e) {
                throw new BadTask("Task " + run.task().id() + " can't be executed: " + e.getMessage(), e);
            }
        }
        cashback.add(entries);
        // Before the messages, so that timelines tell of them afterwards.
        tasks.save(due);
        outbox.put(messages);
    }

    /** Ends tasks that can't be executed for a reason of their own. */
    void fail(List<ScenarioTask> due, RuntimeException reason, Tick tick) {
        due.forEach(task -> {
            try (var _ = LogFields.account(task.accountId);
                    var _ = LogFields.task(task.id())) {
                LOG.warn(
                        "Task {} can't be executed: {}",
                        task.id(),
                        reason.getClass().getSimpleName());
                LOG.debug("Why task {} can't be executed", task.id(), reason);
            }
            var detail = reason instanceof BadTask ? reason.getMessage() : "The database refuses the task's data.";
            task.fail(String.valueOf(Text.cleaned(detail, 500)), task.runsAt(tick));
        });
        tasks.save(due);
    }

    private List<TaskRun> runs(List<ScenarioTask> due, Map<Long, Contact> customers, Tick tick) {
        var live = scenarios.get(due.stream().map(ScenarioTask::scenarioId).collect(Collectors.toSet()));
        var known =
                orders.orders(due.stream().map(task -> task.trigger.orderId()).collect(Collectors.toSet()));
        return due.stream()
                .map(task -> new TaskRun(
                        task,
                        Lookup.in(live, task.scenarioId()),
                        accounts.get(task.accountId),
                        Lookup.in(customers, task.trigger.customerId()),
                        Lookup.in(known, task.trigger.orderId()),
                        task.runsAt(tick)))
                .toList();
    }

    private static boolean cancelsInstead(TaskRun run) {
        var task = run.task();
        if (run.scenario().deleted()) {
            return task.cancel("SCENARIO_DELETED", TaskChange.CLOCK, run.at());
        }
        return !run.scenario().mayStart(task.dueAt, run.at(), run.account())
                && task.cancel("TOO_LATE", TaskChange.CLOCK, run.at());
    }

    /** A task that fails for a reason of its own: the batch is undone, and the task fails alone. */
    static final class BadTask extends RuntimeException {
        BadTask(String message, RuntimeException cause) {
            super(message, cause);
        }
    }
}
