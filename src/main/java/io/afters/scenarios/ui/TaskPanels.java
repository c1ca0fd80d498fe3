package io.afters.scenarios.ui;

import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.messages.MessageList;
import io.afters.messages.MessageQuery;
import io.afters.scenarios.PendingTasks;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskShown;
import io.afters.shared.Lookup;
import io.afters.shared.ui.Moments;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows all that is told of one task, and how it is cancelled. */
@Component
class TaskPanels {
    private static final int MOST_MESSAGES = 10;

    private final TaskList tasks;
    private final PendingTasks pending;
    private final MessageList messages;
    private final CurrentAccount current;
    private final Clock clock;

    TaskPanels(TaskList tasks, PendingTasks pending, MessageList messages, CurrentAccount current, Clock clock) {
        this.tasks = tasks;
        this.pending = pending;
        this.messages = messages;
        this.current = current;
        this.clock = clock;
    }

    /** Throws {@link io.afters.shared.NotFound} when the account has no such task. */
    TaskPanel open(long id, Runnable close, Runnable changed) {
        return new TaskPanel(id, this, close, changed);
    }

    TaskStory story(long id) {
        var account = current.get();
        var task = tasks.get(account, id);
        var changes = Lookup.in(tasks.timelines(account, List.of(task)), id);
        var sent = messages.find(account.id(), new MessageQuery(id, null, null, null), Long.MAX_VALUE, MOST_MESSAGES);
        return new TaskStory(task, changes, sent, account.currency(), moments(account));
    }

    PendingTasks.Cancelling cancel(TaskShown task) {
        return pending.cancel(current.id(), task.id(), current.caller());
    }

    private Moments moments(Account account) {
        return Moments.now(account.zone(), clock);
    }
}
