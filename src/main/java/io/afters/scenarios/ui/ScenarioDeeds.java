package io.afters.scenarios.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.afters.scenarios.ScenarioStatus;
import java.util.HashSet;
import java.util.Set;

/** What can be done with a scenario from its line: opened, copied, switched, deleted. Whoever may only read sees where it stands. */
class ScenarioDeeds {
    private final ScenarioChanges changes;
    private final Runnable changed;
    private final Set<String> leaving = new HashSet<>();

    /** @param changed is told whenever the list has to be read again */
    ScenarioDeeds(ScenarioChanges changes, Runnable changed) {
        this.changes = changes;
        this.changed = changed;
    }

    /** Where it stands; a click changes it. */
    Component status(ScenarioRow row) {
        var word = new Span(row.statusWord());
        word.setClassName(row.statusClasses());
        if (!changes.allowed()) {
            return word;
        }
        var active = row.status() == ScenarioStatus.ACTIVE;
        var button = new Button(word, click -> turn(row));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("status-button");
        button.setAriaLabel(ScenarioWords.text(active ? "scenario.deactivate.of" : "scenario.activate.of", row.name()));
        button.setTooltipText(ScenarioWords.text(active ? "scenario.deactivate" : "scenario.activate"));
        return button;
    }

    Component menu(ScenarioRow row) {
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(ScenarioWords.text("scenario.menu", row.name()));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(ScenarioWords.text("scenario.open"), click -> ScenarioPlaces.open(row.id()));
        if (changes.allowed()) {
            menu.addItem(ScenarioWords.text("scenario.duplicate"), click -> ScenarioPlaces.copy(row.id()));
            var active = row.status() == ScenarioStatus.ACTIVE;
            menu.addItem(ScenarioWords.text(active ? "scenario.deactivate" : "scenario.activate"), click -> turn(row));
            menu.addItem(ScenarioWords.text("scenario.delete"), click -> delete(row));
        }
        return button;
    }

    /** Whether it is about to be deleted, and not shown meanwhile. */
    boolean isLeaving(ScenarioRow row) {
        return leaving.contains(row.id());
    }

    private void delete(ScenarioRow row) {
        changes.delete(
                row.id(),
                row.name(),
                () -> {
                    leaving.add(row.id());
                    changed.run();
                },
                () -> {
                    leaving.remove(row.id());
                    changed.run();
                });
    }

    private void turn(ScenarioRow row) {
        if (row.status() == ScenarioStatus.ACTIVE) {
            changes.deactivate(row.id(), row.name(), changed);
        } else {
            changes.activate(row.id(), row.name(), changed);
        }
    }
}
