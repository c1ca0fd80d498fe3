package io.afters.scenarios.ui;

import com.vaadin.flow.component.Component;
import io.afters.accounts.CurrentAccount;
import io.afters.messages.ui.SendAgainMenus;
import io.afters.scenarios.PendingTasks;
import io.afters.scenarios.ScenarioSentence;
import io.afters.scenarios.TaskShown;
import io.afters.shared.ui.Moments;
import java.time.Clock;
import java.util.Optional;

/** Knows all that is told of one task, and how it is cancelled. */
@org.springframework.stereotype.Component
class TaskPanels {
    private final TaskFiles files;
    private final Sentences sentences;
    private final PendingTasks pending;
    private final SendAgainMenus menus;
    private final CurrentAccount current;
    private final Clock clock;

    TaskPanels(
            TaskFiles files,
            Sentences sentences,
            PendingTasks pending,
            SendAgainMenus menus,
            CurrentAccount current,
            Clock clock) {
        this.files = files;
        this.sentences = sentences;
        this.pending = pending;
        this.menus = menus;
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

    Optional<Component> again(TaskFile file, Runnable sent) {
        return menus.of(file.messages(), sent);
    }

    PendingTasks.Cancelling cancel(TaskShown task) {
        return pending.cancel(current.id(), task.id(), current.caller());
    }
}
