package io.afters.scenarios.ui;

import io.afters.accounts.Account;
import io.afters.messages.Attempts;
import io.afters.messages.MessageList;
import io.afters.messages.MessageQuery;
import io.afters.messages.MessageShown;
import io.afters.orders.OrderHistory;
import io.afters.promotions.PromoCodes;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskChange;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Ids;
import io.afters.shared.Lookup;
import io.afters.shared.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what all parts of the product know of one task. */
@Component
class TaskFiles {
    private static final int MOST_MESSAGES = 10;

    private final TaskList tasks;
    private final Scenarios scenarios;
    private final MessageList messages;
    private final Attempts attempts;
    private final PromoCodes codes;
    private final OrderHistory history;

    TaskFiles(
            TaskList tasks,
            Scenarios scenarios,
            MessageList messages,
            Attempts attempts,
            PromoCodes codes,
            OrderHistory history) {
        this.tasks = tasks;
        this.scenarios = scenarios;
        this.messages = messages;
        this.attempts = attempts;
        this.codes = codes;
        this.history = history;
    }

    /** Throws {@link NotFound} when the account has no such task. */
    TaskFile get(Account account, long id) {
        var task = tasks.get(account, id);
        var changes = Lookup.in(tasks.timelines(account, List.of(task)), id);
        var sent = messages.find(account.id(), new MessageQuery(id, null, null, null), Long.MAX_VALUE, MOST_MESSAGES);
        var code = task.promoCode() == null
                ? null
                : codes.find(account, task.promoCode()).orElse(null);
        return new TaskFile(
                task,
                changes,
                sent,
                attempts.of(account.id(), sent.stream().map(MessageShown::id).toList()),
                code,
                code == null ? List.of() : codes.uses(account, List.of(code)).getOrDefault(code.id(), List.of()),
                history.named(account.id(), task.customer(), task.order(), causes(changes)),
                draft(task));
    }

    private static List<String> causes(List<TaskChange> changes) {
        return changes.stream()
                .map(TaskChange::cause)
                .filter(cause -> cause.startsWith(TaskFile.EVENT))
                .map(cause -> cause.substring(TaskFile.EVENT.length()))
                .distinct()
                .toList();
    }

    /** A Pending task is executed with the scenario as it stands then. */
    private @Nullable ScenarioDraft draft(TaskShown task) {
        if (task.status() == TaskStatus.PENDING) {
            try {
                return scenarios.draft(scenarios.get(Ids.format(task.scenarioId())));
            } catch (NotFound e) {
                // Deleted a moment ago; the task is about to be cancelled.
            }
        }
        return scenarios.draft(task.scenarioId(), task.scenarioVersion()).orElse(null);
    }
}
