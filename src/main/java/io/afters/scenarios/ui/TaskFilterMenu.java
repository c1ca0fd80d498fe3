package io.afters.scenarios.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.afters.scenarios.Scenario;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.scenarios.ui.TaskFilters.Time;
import io.afters.shared.ui.Days;
import io.afters.shared.ui.Moments;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Adds a filter to the list of tasks, or sets another value for one. */
class TaskFilterMenu extends MenuBar {
    private final transient Supplier<TaskFilters> shown;
    private final transient Consumer<TaskFilters> choose;
    private final transient Supplier<Moments> moments;
    private final MenuItem root;

    TaskFilterMenu(
            List<Scenario> scenarios,
            Supplier<TaskFilters> shown,
            Consumer<TaskFilters> choose,
            Supplier<Moments> moments) {
        this.moments = moments;
        this.shown = shown;
        this.choose = choose;
        root = addItem(VaadinIcon.FILTER.create());
        root.add(getTranslation("tasks.filter.add"));
        root.setAriaLabel(getTranslation("tasks.filter.add"));
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("filter-menu");
        var status = sub("status");
        for (var each : TaskStatus.values()) {
            status.getSubMenu()
                    .addItem(
                            getTranslation("task.status." + each),
                            click -> choose.accept(shown.get().with(each)));
        }
        var result = sub("result");
        for (var each : TaskResult.values()) {
            result.getSubMenu()
                    .addItem(
                            getTranslation("task.result." + each),
                            click -> choose.accept(shown.get().with(each)));
        }
        sub("messages")
                .getSubMenu()
                .addItem(
                        getTranslation("tasks.unreached"),
                        click -> choose.accept(shown.get().withUnreached(true)));
        root.getSubMenu()
                .addItem(
                        getTranslation("tasks.filter.scenario.choose"),
                        click -> new ScenarioDialog(
                                        scenarios,
                                        id -> choose.accept(shown.get().with(id)))
                                .open());
        for (var time : Time.values()) {
            days(time);
        }
    }

    private void days(Time time) {
        var menu = sub(time.key()).getSubMenu();
        var offered = time == Time.DUE
                ? List.of(Days.Known.TODAY, Days.Known.TODAY_AND_TOMORROW, Days.Known.YESTERDAY, Days.Known.LAST_7_DAYS)
                : List.of(Days.Known.TODAY, Days.Known.YESTERDAY, Days.Known.LAST_7_DAYS);
        for (var known : offered) {
            menu.addItem(
                    known.words(),
                    click -> choose.accept(
                            shown.get().with(time, known.from(moments.get().today()))));
        }
        menu.addItem(
                getTranslation("days.own"),
                click -> new DaysDialog(
                                getTranslation("tasks.filter." + time.key()),
                                shown.get().days(time),
                                days -> choose.accept(shown.get().with(time, days)))
                        .open());
    }

    private MenuItem sub(String name) {
        return root.getSubMenu().addItem(getTranslation("tasks.filter." + name));
    }

    /** What was focused may be gone. */
    void focusIt() {
        getElement().executeJs("this.focus()");
    }
}
