package io.afters.scenarios.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.scenarios.Scenario;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.ui.FilterBar;
import java.util.List;
import java.util.Objects;

/** The fields that narrow the list of tasks. */
class TaskFilterBar extends FilterBar {
    private static final int MOST_SCENARIOS = 1_000;

    private final TextField search;
    private final Select<TaskStatus> status;
    private final Select<TaskResult> result;
    private final ComboBox<Scenario> scenario;
    private final transient List<Scenario> scenarios;

    TaskFilterBar(Scenarios all, Runnable changed) {
        super(changed);
        scenarios = all.list(null, null, Long.MAX_VALUE, MOST_SCENARIOS);
        search = search(getTranslation("tasks.search"), getTranslation("tasks.search.how"));
        status = choice(
                getTranslation("tasks.any-status"),
                List.of(TaskStatus.values()),
                each -> getTranslation("task.status." + each));
        result = choice(
                getTranslation("tasks.any-result"),
                List.of(TaskResult.values()),
                each -> getTranslation("task.result." + each));
        scenario = longChoice(getTranslation("tasks.any-scenario"), scenarios, Scenario::name);
    }

    /** Puts in what the URL says. */
    void show(TaskFilters filters) {
        search.setValue(Objects.requireNonNullElse(filters.search(), ""));
        status.setValue(filters.status());
        result.setValue(filters.result());
        scenario.setValue(scenarios.stream()
                .filter(each -> Objects.equals(each.id(), filters.scenarioId()))
                .findFirst()
                .orElse(null));
    }

    TaskFilters chosen() {
        var chosen = scenario.getValue();
        return new TaskFilters(text(search), status.getValue(), result.getValue(), chosen == null ? null : chosen.id());
    }
}
