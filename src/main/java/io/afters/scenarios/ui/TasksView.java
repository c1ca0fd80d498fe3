package io.afters.scenarios.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskCancellations;
import io.afters.scenarios.TaskList;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.ListHead;
import io.afters.shared.ui.ListWithDetail;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** All tasks of the account, searched and filtered by the URL, and one of them beside the list. */
@Route("tasks/:task?")
@Menu(title = "tasks.title", order = 1, icon = "vaadin:tasks")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class TasksView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final String TASK = "task";

    private final transient TaskList tasks;
    private final transient TaskPanels panels;
    private final transient CurrentAccount current;
    private final transient Clock clock;

    private final ListWithDetail layout;
    private final ListHead head;
    private final TaskFilterBar bar;
    private final TaskGrid grid;
    private final CancelAll cancelling;

    private transient TaskFilters filters = TaskFilters.NONE;
    private @Nullable TaskPanel open;

    TasksView(
            TaskList tasks,
            Scenarios scenarios,
            TaskPanels panels,
            TaskCancellations cancellations,
            CurrentAccount current,
            Clock clock) {
        this.tasks = tasks;
        this.panels = panels;
        this.current = current;
        this.clock = clock;
        this.head = new ListHead(
                getTranslation("tasks.title"), "tasks", current.get().zone());
        this.bar = new TaskFilterBar(scenarios, this::choose, this::moments);
        this.grid = new TaskGrid(
                (below, most) -> tasks
                        .find(current.get(), filters.query(current.get().zone()), below, most)
                        .stream()
                        .map(task -> TaskRow.of(task, moments()))
                        .toList(),
                () -> tasks.count(current.get(), filters.query(current.get().zone()), LiveGrid.MOST_COUNTED));
        this.cancelling = new CancelAll(cancellations, current, this::moments);
        var cancelAll = new Button(getTranslation("cancel-all"), click -> cancelling.ask(filters, bar.words()));
        cancelAll.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        head.after(cancelAll);
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                go(filters, selection.getFirstSelectedItem().map(TaskRow::id).orElse(null));
            }
        });
        addClassName("list-view");
        layout = new ListWithDetail(
                new Section(head, bar, cancelling, grid),
                TaskPanel.WIDTH,
                getTranslation("task.beside"),
                () -> go(filters, null));
        Shortcuts.addShortcutListener(grid, () -> go(filters, null), Key.ESCAPE).listenOn(grid);
        add(layout);
        Live.keep(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = TaskFilters.of(UrlQuery.of(event.getLocation().getQueryParameters()));
        if (!asked.equals(filters) || !grid.isStarted()) {
            filters = asked;
            bar.show(asked);
            grid.show(asked.none() ? null : nothingFound());
        }
        try {
            open(event.getRouteParameters().get(TASK).orElse(null));
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
        head.count(grid.counted());
        cancelling.follow();
    }

    private void open(@Nullable String id) {
        if (id == null) {
            open = null;
            layout.setDetail(null);
            grid.deselectAll();
            grid.leaveRoom(0);
            return;
        }
        var task = tasks.get(current.get(), Ids.parse(id).orElseThrow(() -> new NotFound("task")));
        if (open == null || open.id() != task.id()) {
            open = panels.open(task.id(), () -> go(filters, null), this::follow);
            layout.setDetail(open);
            grid.leaveRoom(TaskPanel.WIDTH);
        }
        grid.select(TaskRow.of(task, moments()));
    }

    private void follow() {
        grid.follow();
        cancelling.follow();
        head.count(grid.counted());
        if (open != null) {
            open.follow();
        }
    }

    private void choose(TaskFilters chosen) {
        go(chosen, open == null ? null : open.id());
    }

    private EmptyState nothingFound() {
        return new EmptyState(
                getTranslation("tasks.none.found"),
                getTranslation("tasks.none.found.how", bar.words()),
                new Button(getTranslation("tasks.none.found.clear"), click -> choose(TaskFilters.NONE)));
    }

    private void go(TaskFilters chosen, @Nullable Long id) {
        var parameters = id == null ? RouteParameters.empty() : new RouteParameters(TASK, Ids.format(id));
        UI.getCurrent().navigate(TasksView.class, parameters, chosen.url().parameters());
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tasks.title") + " · Afters";
    }
}
