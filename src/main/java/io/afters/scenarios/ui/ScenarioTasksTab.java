package io.afters.scenarios.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.TaskList;
import io.afters.shared.Ids;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Moments;
import java.util.function.Supplier;

/** The tasks of one scenario; a click opens one among all tasks. */
class ScenarioTasksTab extends Div {
    /** What stands beside the tabs, in pixels. */
    private static final int BESIDE = 430;

    private transient TaskFilters filters = TaskFilters.NONE;
    private final RouterLink all = new RouterLink();
    private final TaskGrid grid;

    ScenarioTasksTab(TaskList tasks, CurrentAccount current, Supplier<Moments> moments) {
        grid = new TaskGrid(
                (below, most) -> tasks
                        .find(current.get(), filters.query(current.get().zone()), below, most)
                        .stream()
                        .map(task -> TaskRow.of(task, moments.get()))
                        .toList(),
                () -> tasks.count(current.get(), filters.query(current.get().zone()), LiveGrid.MOST_COUNTED));
        grid.addSelectionListener(selection -> selection.getFirstSelectedItem().ifPresent(row -> open(row.id())));
        grid.leaveRoom(BESIDE);
        addClassName("tasks-tab");
        add(all, grid);
        Live.keep(this, grid::follow);
    }

    void show(long scenarioId) {
        filters = TaskFilters.ofScenario(scenarioId);
        grid.show(null);
        all.setText(getTranslation("scenario.tasks.all"));
        all.setRoute(TasksView.class, RouteParameters.empty());
        all.setQueryParameters(parameters());
    }

    private QueryParameters parameters() {
        return filters.url().parameters();
    }

    private void open(long task) {
        UI.getCurrent().navigate(TasksView.class, new RouteParameters("task", Ids.format(task)), parameters());
    }
}
