package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.scenarios.Scenario;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.scenarios.ui.TaskFilters.Time;
import io.afters.shared.Ids;
import io.afters.shared.ui.Days;
import io.afters.shared.ui.FilterBar;
import io.afters.shared.ui.FilterChips;
import io.afters.shared.ui.FilterChips.Chip;
import io.afters.shared.ui.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What narrows the list of tasks: a search, a menu that adds filters, and a chip for each that is set. */
class TaskFilterBar extends Div {
    private static final int MOST_SCENARIOS = 1_000;

    private final transient Consumer<TaskFilters> choose;
    private final transient Supplier<Moments> moments;
    private final FilterBar fields = new FilterBar(this::searched);
    private final TextField search;
    private final TaskFilterMenu menu;
    private final FilterChips chips = new FilterChips();
    private final transient List<Scenario> scenarios;
    private transient TaskFilters shown = TaskFilters.NONE;

    /** @param choose is told what somebody has chosen */
    TaskFilterBar(Scenarios all, Consumer<TaskFilters> choose, Supplier<Moments> moments) {
        this.choose = choose;
        this.moments = moments;
        scenarios = all.list(null, null, Long.MAX_VALUE, MOST_SCENARIOS);
        search = fields.search(getTranslation("tasks.search"), getTranslation("tasks.search.how"));
        menu = new TaskFilterMenu(scenarios, () -> shown, choose, moments);
        fields.add(menu);
        addClassName("chip-filters");
        add(fields, chips);
    }

    /** Puts in what the URL says. */
    void show(TaskFilters filters) {
        shown = filters;
        search.setValue(Objects.requireNonNullElse(filters.search(), ""));
        chips.show(chips(filters), () -> choose.accept(TaskFilters.NONE.withSearch(filters.search())));
    }

    /** What the list is narrowed by, in words; the search included. */
    String words() {
        var words = chips(shown).stream().map(Chip::words).collect(Collectors.joining(", "));
        if (shown.search() == null) {
            return words;
        }
        var sought = getTranslation("tasks.sought", shown.search());
        return words.isEmpty() ? sought : sought + ", " + words;
    }

    private List<Chip> chips(TaskFilters filters) {
        var set = new ArrayList<Chip>();
        if (filters.status() != null) {
            set.add(chip("status", getTranslation("task.status." + filters.status()), filters.with((TaskStatus) null)));
        }
        if (filters.result() != null) {
            set.add(chip("result", getTranslation("task.result." + filters.result()), filters.with((TaskResult) null)));
        }
        if (filters.scenarioId() != null) {
            set.add(chip("scenario", scenario(filters.scenarioId()), filters.with((Long) null)));
        }
        if (filters.unreached()) {
            set.add(chip("messages", getTranslation("tasks.unreached"), filters.withUnreached(false)));
        }
        for (var time : Time.values()) {
            var days = filters.days(time);
            if (!days.isAny()) {
                set.add(chip(time.key(), days.words(moments.get()), filters.with(time, Days.ANY)));
            }
        }
        return set;
    }

    private Chip chip(String name, String value, TaskFilters without) {
        var words = getTranslation("tasks.filter", getTranslation("tasks.filter." + name), value);
        return new Chip(words, () -> {
            choose.accept(without);
            menu.focusIt();
        });
    }

    private String scenario(long id) {
        return scenarios.stream()
                .filter(each -> each.id() == id)
                .map(Scenario::name)
                .findFirst()
                .orElseGet(() -> getTranslation("tasks.filter.scenario.gone", Ids.format(id)));
    }

    private void searched() {
        choose.accept(shown.withSearch(FilterBar.text(search)));
    }
}
