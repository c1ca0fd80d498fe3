package io.afters.scenarios.ui;

import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.PendingTasks;
import io.afters.scenarios.ScenarioSentence;
import io.afters.scenarios.TaskShown;
import io.afters.shared.ui.Moments;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Knows all that is told of one task, and how it is cancelled. */
@Component
class TaskPanels {
    private final TaskFiles files;
    private final Sentences sentences;
    private final PendingTasks pending;
    private final CurrentAccount current;
    private final Clock clock;

    TaskPanels(TaskFiles files, Sentences sentences, PendingTasks pending, CurrentAccount current, Clock clock) {
        this.files = files;
        this.sentences = sentences;
        this.pending = pending;
        this.current = current;
        this.clock = clock;
    }

    /** Throws {@link io.afters.shared.NotFound} when the account has no such task. */
    TaskPanel open(long id, Runnable close, Runnable changed) {
        return new TaskPanel(id, this, close, changed);
    }

    TaskStory story(long id) {
        var account = current.get();
        return new TaskStory(files.get(account, id), account.currency(), Moments.now(account.zone(), clock));
    }

    ScenarioSentence sentence() {
        return sentences.now();
    }

    PendingTasks.Cancelling cancel(TaskShown task) {
        return pending.cancel(current.id(), task.id(), current.caller());
    }
}
