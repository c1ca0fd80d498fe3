package io.afters.scenarios.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.Outcomes;
import io.afters.scenarios.ScenarioStatus;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskFigures;
import io.afters.shared.WholeDays;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.FilterBar;
import io.afters.shared.ui.ListHead;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All scenarios of the account, searched, filtered and sorted by the URL. */
@Route("scenarios")
@Menu(title = "scenarios.title", order = 0, icon = "vaadin:magic")
@StyleSheet("context://css/scenarios.css")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class ScenariosView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MOST = 1_000;
    private static final int MONTH = 30;

    private final transient Scenarios scenarios;
    private final transient TaskFigures figures;
    private final transient Sentences sentences;
    private final transient ScenarioChanges changes;
    private final transient CurrentAccount current;
    private final transient Clock clock;

    private final ListHead head;
    private final TextField name;
    private final Select<ScenarioStatus> status;
    private final Paragraph others = new Paragraph(getTranslation("scenarios.others", MOST));
    private final transient ScenarioDeeds deeds;
    private final ScenarioGrid grid;
    private transient ScenarioFilters filters = ScenarioFilters.NONE;

    ScenariosView(
            Scenarios scenarios,
            TaskFigures figures,
            Sentences sentences,
            ScenarioChanges changes,
            CurrentAccount current,
            Clock clock) {
        this.scenarios = scenarios;
        this.figures = figures;
        this.current = current;
        this.clock = clock;
        this.sentences = sentences;
        this.changes = changes;
        this.head = new ListHead(
                getTranslation("scenarios.title"), "scenarios", current.get().zone());
        var bar = new FilterBar(() -> go(chosen()));
        this.name = bar.search(getTranslation("scenarios.search"), getTranslation("scenarios.search.how"));
        this.status = bar.choice(
                getTranslation("scenarios.any-status"),
                List.of(ScenarioStatus.values()),
                each -> getTranslation("scenario.status." + each));
        this.deeds = new ScenarioDeeds(changes, this::read);
        this.grid = new ScenarioGrid(deeds);
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                go(filters.by(ScenarioGrid.chosen(sort.getSortOrder())));
            }
        });
        createButton("create-scenario").ifPresent(head::after);
        addClassName("list-view");
        others.addClassName("second-line");
        add(new Section(head, bar, others, grid));
    }

    private Optional<Component> createButton(String id) {
        if (!changes.allowed()) {
            return Optional.empty();
        }
        var create = new Button(getTranslation("scenarios.create"), click -> ScenarioPlaces.create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId(id);
        return Optional.of(create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters = ScenarioFilters.of(UrlQuery.of(event.getLocation().getQueryParameters()));
        name.setValue(Objects.requireNonNullElse(filters.name(), ""));
        status.setValue(filters.status());
        read();
        grid.order(filters.order());
    }

    private void read() {
        var sentence = sentences.now();
        var days = WholeDays.last(MONTH, clock.instant(), current.get().zone());
        var month = figures.triggered(current.get(), days).byScenario();
        var found = scenarios.shown(filters.status(), filters.name(), MOST + 1);
        var rows = found.stream()
                .limit(MOST)
                .map(shown -> ScenarioRow.of(
                        shown,
                        new ScenarioWords(shown.draft(), sentence),
                        days,
                        month.getOrDefault(shown.scenario().id(), Outcomes.NONE)))
                .filter(row -> !deeds.isLeaving(row))
                .toList();
        grid.setItems(rows);
        grid.setEmptyStateComponent(empty());
        others.setVisible(found.size() > MOST);
        head.count(rows.size(), others.isVisible());
    }

    private EmptyState empty() {
        return filters.narrow()
                ? new EmptyState(getTranslation("scenarios.none.found"), getTranslation("list.none.found.how"))
                : new EmptyState(
                        getTranslation("scenarios.none"),
                        getTranslation(changes.allowed() ? "scenarios.none.how" : "scenarios.none.read"),
                        createButton("create-first").stream().toArray(Component[]::new));
    }

    private ScenarioFilters chosen() {
        return new ScenarioFilters(FilterBar.text(name), status.getValue(), filters.order());
    }

    private static void go(ScenarioFilters chosen) {
        UI.getCurrent().navigate(ScenariosView.class, chosen.url().parameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scenarios.title") + " · Afters";
    }
}
