package io.afters.scenarios.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.afters.accounts.Caller;
import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.ScenarioStatus;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Conflict;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.Undoable;
import org.springframework.stereotype.Component;

/** Switches and deletes scenarios for whoever clicks, after telling what that means for waiting tasks. */
@Component
class ScenarioChanges {
    private final Scenarios scenarios;
    private final TaskList tasks;
    private final CurrentAccount current;

    ScenarioChanges(Scenarios scenarios, TaskList tasks, CurrentAccount current) {
        this.scenarios = scenarios;
        this.tasks = tasks;
        this.current = current;
    }

    /** Whether whoever is signed in may change scenarios. */
    boolean allowed() {
        return current.caller().changesMarketing();
    }

    void activate(String id, String name, Runnable after) {
        turn(ScenarioStatus.ACTIVE, id, ScenarioWords.text("scenario.activated", name), after);
    }

    void deactivate(String id, String name, Runnable after) {
        var dialog = dialog("scenario.deactivate", name, pending(id));
        dialog.addConfirmListener(
                confirm -> turn(ScenarioStatus.INACTIVE, id, ScenarioWords.text("scenario.deactivated", name), after));
        dialog.open();
    }

    private void turn(ScenarioStatus status, String id, String done, Runnable after) {
        try {
            scenarios.turn(status, id, current.get(), current.caller());
            Notices.done(done);
        } catch (NotFound e) {
            Notices.notDone(ScenarioWords.text("scenario.gone"));
        } catch (Conflict e) {
            Notices.notDone(ScenarioWords.text("scenario.overtaken"));
        }
        after.run();
    }

    /**
     * Deletes it after a question, and some seconds to take it back.
     *
     * @param leaving is told that it is about to go
     * @param after is told that it is gone, or stays
     */
    void delete(String id, String name, Runnable leaving, Runnable after) {
        var dialog = dialog("scenario.delete", name, pending(id));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirm -> {
            var by = current.caller();
            leaving.run();
            new Undoable(
                            ScenarioWords.text("scenario.deleting", name),
                            after,
                            () -> CurrentAccount.runAs(by, () -> deleteNow(id, name, by, after)))
                    .open();
        });
        dialog.open();
    }

    private void deleteNow(String id, String name, Caller by, Runnable after) {
        try {
            var cancelled = scenarios.delete(id, by);
            Notices.done(ScenarioWords.text("scenario.deleted", name, cancelled));
        } catch (NotFound e) {
            Notices.notDone(ScenarioWords.text("scenario.gone"));
        }
        after.run();
    }

    /** How many of its tasks wait, as a number or {@code 10,000+}. */
    Pending pending(String id) {
        var query = new TaskQuery(
                TaskStatus.PENDING, null, Ids.parse(id).orElseThrow(), null, null, null, null, null, null);
        return new Pending(tasks.count(current.get(), query, LiveGrid.MOST_COUNTED));
    }

    private static ConfirmDialog dialog(String key, String name, Pending pending) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(ScenarioWords.text(key + ".title", name));
        dialog.setText(ScenarioWords.text(key + (pending.none() ? ".none" : ".pending"), pending.words()));
        dialog.setConfirmText(ScenarioWords.text(key));
        dialog.setCancelable(true);
        dialog.setCancelText(ScenarioWords.text("scenario.keep"));
        return dialog;
    }
}
