package io.afters.scenarios.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.afters.accounts.CurrentAccount;
import io.afters.promotions.PromoCampaigns;
import io.afters.scenarios.Scenario;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.Scenarios;
import io.afters.scenarios.TaskList;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.DraftKeeper;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.UrlQuery;
import io.afters.shared.ui.UrlTabs;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One scenario, or a new one: its form, what it will do in words and pictures, its tasks and its history. */
@Route("scenarios/:" + ScenarioPlaces.SCENARIO)
@StyleSheet("context://css/scenarios.css")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class ScenarioView extends Main
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, ScenarioEditor.Around {
    private static final int MOST_CAMPAIGNS = 1_000;

    private final transient Scenarios scenarios;
    private final transient Sentences sentences;
    private final transient ScenarioChanges changes;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final transient ScenarioEditor editor;

    private final ScenarioHead head;
    private final UrlTabs tabs = new UrlTabs("scenario.tab.");
    private final Beside beside;
    private final ScenarioTasksTab tasks;
    private final HistoryTab history;

    ScenarioView(
            Scenarios scenarios,
            PromoCampaigns campaigns,
            Sentences sentences,
            ScenarioChanges changes,
            ScenarioSaving saving,
            Rehearsals rehearsals,
            JsonMapper json,
            TaskList taskList,
            CurrentAccount current,
            Clock clock) {
        this.scenarios = scenarios;
        this.sentences = sentences;
        this.changes = changes;
        this.current = current;
        this.clock = clock;
        var account = current.get();
        var keeper = new DraftKeeper<>(ScenarioDraft.class, json);
        editor = new ScenarioEditor(
                account,
                campaigns.page(account, null, null, Long.MAX_VALUE, MOST_CAMPAIGNS),
                changes,
                saving,
                sentences,
                this::moments,
                keeper,
                this);
        head = new ScenarioHead(changes.allowed(), editor::save, editor::discard);
        beside = new Beside(new ScenarioPreview(account.name(), rehearsals, changes.allowed(), editor::follow));
        tasks = new ScenarioTasksTab(taskList, current, this::moments);
        history = new HistoryTab(scenarios, changes.allowed(), editor::restore);
        tabs.put("general", editor.form().general());
        tabs.put("actions", editor.form().actions());
        tabs.put("tasks", tasks);
        tabs.put("history", history);
        tabs.addSelectedChangeListener(change -> see());
        var body = new Div(tabs, beside);
        body.addClassName("scenario-body");
        addClassName("scenario-view");
        add(head, keeper, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(ScenarioPlaces.SCENARIO).orElse(ScenarioPlaces.NEW);
        var url = UrlQuery.of(event.getLocation().getQueryParameters());
        if (id.equals(ScenarioPlaces.NEW) && !changes.allowed()) {
            event.forwardTo(ScenariosView.class);
            return;
        }
        try {
            if (id.equals(ScenarioPlaces.NEW)) {
                editor.begin(draft(url.text("from")));
            } else {
                editor.open(scenarios.get(id));
            }
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        tabs.visible("tasks", !editor.isNew());
        tabs.visible("history", !editor.isNew());
        tabs.open(url.text("tab"));
    }

    private ScenarioDraft draft(@Nullable String from) {
        return from == null ? NewScenario.usual() : NewScenario.copyOf(scenarios.draft(scenarios.get(from)));
    }

    @Override
    public void follow(ScenarioDraft base, ScenarioDraft draft, boolean unsaved) {
        var spoken = sentences.now();
        beside.show(spoken.of(draft), draft, editor.form().language());
        head.show(editor.title(), new ScenarioWords(base, spoken), editor.waiting());
        head.changed(unsaved);
    }

    @Override
    public void opened(Scenario scenario) {
        tasks.show(scenario.id());
        history.show(scenario, sentences.now(), moments());
    }

    @Override
    public void created(Scenario scenario) {
        ScenarioPlaces.open(Ids.format(scenario.id()), tabs.opened());
    }

    @Override
    public void uncover(Component field) {
        tabs.openFor(field);
    }

    private void see() {
        beside.showMessages(Set.of("general", "actions").contains(tabs.opened()));
        tabs.remember("scenarios/" + editor.place());
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        editor.ask(event);
    }

    @Override
    public String getPageTitle() {
        return editor.title() + " · Afters";
    }
}
