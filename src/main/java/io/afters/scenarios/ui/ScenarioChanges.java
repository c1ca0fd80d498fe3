package io.afters.scenarios.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.afters.accounts.Caller;
import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.ScenarioStatus;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskCancellations;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Conflict;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.Caution;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.Undoable;
import org.springframework.stereotype.Component;

/** Switches and deletes scenarios for whoever clicks, after telling what that means for waiting tasks. */
@Component
class ScenarioChanges {
    private final Scenarios scenarios;
    private final TaskList tasks;
    private final TaskCancellations cancellations;
    private final CurrentAccount current;

    ScenarioChanges(Scenarios scenarios, TaskList tasks, TaskCancellations cancellations, CurrentAccount current) {
        this.scenarios = scenarios;
        this.tasks = tasks;
        this.cancellations = cancellations;
        this.current = current;
    }

    /** Whether whoever is signed in may change scenarios. */
    boolean allowed() {
        return current.caller().changesMarketing();
    }

    /** Label of whoever is signed in. */
    String whose() {
        return current.caller().label();
    }

    void activate(String id, String name, Runnable after) {
        turn(ScenarioStatus.ACTIVE, id, ScenarioWords.text("scenario.activated", name), after);
    }

    /** Its waiting tasks go on, unless whoever deactivates it wants them cancelled too. */
    void deactivate(String id, String name, Runnable after) {
        var pending = pending(id);
        var dialog = dialog("scenario.deactivate", name, pending);
        var too = new Checkbox(ScenarioWords.text("scenario.deactivate.too"));
        if (!pending.none()) {
            dialog.setText(
                    new Div(new Paragraph(ScenarioWords.text("scenario.deactivate.pending", pending.words())), too));
        }
        dialog.addConfirmListener(confirm -> {
            if (turn(ScenarioStatus.INACTIVE, id, ScenarioWords.text("scenario.deactivated", name), after)
                    && too.getValue()) {
                cancelWaiting(id);
            }
        });
        dialog.open();
    }

    private void cancelWaiting(String id) {
        var filters = TaskFilters.ofScenario(Ids.parse(id).orElseThrow()).with(TaskStatus.PENDING);
        var account = current.get();
        var scope = cancellations.scope(account, filters.query(account.zone()));
        cancellations.start(account, scope, filters.url().parameters().getQueryString(), current.caller());
        Notices.done(ScenarioWords.text("scenario.deactivated.too", scope.count()));
    }

    /** Whether it was done. */
    private boolean turn(ScenarioStatus status, String id, String done, Runnable after) {
        var turned = turned(status, id);
        if (turned) {
            Notices.done(done);
        }
        after.run();
        return turned;
    }

    private boolean turned(ScenarioStatus status, String id) {
        try {
            scenarios.turn(status, id, current.get(), current.caller());
            return true;
        } catch (NotFound e) {
            Notices.notDone(ScenarioWords.text("scenario.gone"));
        } catch (Conflict e) {
            Notices.notDone(ScenarioWords.text("scenario.overtaken"));
        }
        return false;
    }

    /**
     * Deletes it after a question, and some seconds to take it back.
     *
     * @param leaving is told that it is about to go
     * @param after is told that it is gone, or stays
     */
    void delete(String id, String name, Runnable leaving, Runnable after) {
        new Caution(
                        ScenarioWords.text("scenario.delete.title", name),
                        meaning("scenario.delete", pending(id)),
                        ScenarioWords.text("scenario.delete"),
                        ScenarioWords.text("scenario.keep"),
                        () -> {
                            var by = current.caller();
                            leaving.run();
                            new Undoable(
                                            ScenarioWords.text("scenario.deleting", name),
                                            after,
                                            () -> CurrentAccount.runAs(by, () -> deleteNow(id, name, by, after)))
                                    .open();
                        })
                .open();
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
        dialog.setText(meaning(key, pending));
        dialog.setConfirmText(ScenarioWords.text(key));
        dialog.setCancelable(true);
        dialog.setCancelText(ScenarioWords.text("scenario.keep"));
        return dialog;
    }

    private static String meaning(String key, Pending pending) {
        return ScenarioWords.text(key + (pending.none() ? ".none" : ".pending"), pending.words());
    }
}
