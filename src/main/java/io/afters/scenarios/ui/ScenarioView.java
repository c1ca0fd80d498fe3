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
import io.afters.scenarios.ui.DraftKeeper.Kept;
import io.afters.scenarios.ui.ScenarioSaving.Gone;
import io.afters.scenarios.ui.ScenarioSaving.Overtaken;
import io.afters.scenarios.ui.ScenarioSaving.Saved;
import io.afters.scenarios.ui.ScenarioSaving.Wrong;
import io.afters.shared.Conflict;
import io.afters.shared.FieldProblem;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ThreeWay;
import io.afters.shared.ui.ConflictDialog;
import io.afters.shared.ui.LeaveGuard;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.ProblemWords;
import io.afters.shared.ui.Saver;
import io.afters.shared.ui.UrlQuery;
import io.afters.shared.ui.UrlTabs;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One scenario, or a new one: its form, what it will do in words and pictures, its tasks and its history. */
@Route("scenarios/:" + ScenarioPlaces.SCENARIO)
@StyleSheet("context://css/scenarios.css")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class ScenarioView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final int MOST_CAMPAIGNS = 1_000;

    private final transient Scenarios scenarios;
    private final transient Sentences sentences;
    private final transient ScenarioChanges changes;
    private final transient ScenarioSaving saving;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final transient ScenarioForm form;
    private final transient LeaveGuard guard = new LeaveGuard();

    private final ScenarioHead head;
    private final UrlTabs tabs = new UrlTabs("scenario.tab.");
    private final Beside beside;
    private final DraftKeeper keeper;
    private final ScenarioTasksTab tasks;
    private final HistoryTab history;
    private transient @Nullable Editing editing;
    private String waiting = "";

    ScenarioView(
            Scenarios scenarios,
            PromoCampaigns campaigns,
            Sentences sentences,
            ScenarioChanges changes,
            ScenarioSaving saving,
            Rehearsals rehearsals,
            DraftKeeper.Drafts drafts,
            TaskList taskList,
            CurrentAccount current,
            Clock clock) {
        this.scenarios = scenarios;
        this.sentences = sentences;
        this.changes = changes;
        this.saving = saving;
        this.current = current;
        this.clock = clock;
        var account = current.get();
        form = new ScenarioForm(
                account, campaigns.page(account, null, null, Long.MAX_VALUE, MOST_CAMPAIGNS), this::follow);
        head = new ScenarioHead(
                changes.allowed(),
                this::save,
                () -> show(editing().scenario(), editing().base(), editing().base()));
        beside = new Beside(new ScenarioPreview(account.name(), rehearsals, changes.allowed(), this::follow));
        keeper = new DraftKeeper(drafts);
        tasks = new ScenarioTasksTab(taskList, current, this::moments);
        history = new HistoryTab(scenarios, changes.allowed(), this::restore);
        tabs.put("general", form.general());
        tabs.put("actions", form.actions());
        tabs.put("tasks", tasks);
        tabs.put("history", history);
        tabs.addSelectedChangeListener(change -> see());
        var body = new Div(tabs, beside);
        body.addClassName("scenario-body");
        addClassName("scenario-view");
        add(head, keeper, body);
        if (!changes.allowed()) {
            form.readOnly();
        }
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
                begin(url.text("from"));
            } else {
                open(scenarios.get(id));
            }
            if (changes.allowed()) {
                keeper.look(editing(), this::takeUp);
            }
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        tabs.open(url.text("tab"));
    }

    private void begin(@Nullable String from) {
        var draft = from == null ? NewScenario.usual() : NewScenario.copyOf(scenarios.draft(scenarios.get(from)));
        show(null, draft, draft);
    }

    private void open(Scenario scenario) {
        var draft = scenarios.draft(scenario);
        show(scenario, draft, draft);
        tasks.show(scenario.id());
        history.show(scenario, sentences.now(), moments());
    }

    /** Fills the form: what it makes of the base is what changes are measured against. */
    private void show(@Nullable Scenario scenario, ScenarioDraft base, ScenarioDraft draft) {
        form.show(base);
        editing = new Editing(scenario, base, form.draft());
        form.show(draft);
        waiting = waiting(editing);
        tabs.visible("tasks", !editing.isNew());
        tabs.visible("history", !editing.isNew());
        follow();
    }

    /** Keeps everything beside the form up to date with it. */
    private void follow() {
        if (editing == null) {
            return;
        }
        var draft = form.draft();
        var spoken = sentences.now();
        form.check(draft, moments());
        beside.show(spoken.of(draft), draft, form.language());
        head.show(title(), new ScenarioWords(editing.base(), spoken), waiting);
        var unsaved = changes.allowed() && editing.isChangedBy(draft);
        head.changed(unsaved);
        guard.guard(unsaved);
        if (changes.allowed()) {
            keeper.note(editing, draft);
        }
    }

    /** What somebody typed earlier goes on from the version that they saw then. */
    private void takeUp(Kept kept) {
        if (editing().isNew() || kept.version() == editing().version()) {
            show(editing().scenario(), editing().base(), kept.draft());
            return;
        }
        var scenario = editing().existing();
        scenarios
                .draft(scenario.id(), kept.version())
                .ifPresent(seen -> tell(saving.overtaken(editing().id()), seen, kept.draft()));
    }

    private String waiting(Editing begun) {
        if (!changes.allowed()) {
            return getTranslation("scenario.read-only");
        }
        var pending = begun.isNew() ? Pending.NONE : changes.pending(begun.id());
        return pending.none() ? "" : getTranslation("scenario.save.pending", pending.words());
    }

    private void see() {
        beside.showMessages(Set.of("general", "actions").contains(tabs.opened()));
        tabs.remember("scenarios/"
                + (editing().isNew() ? ScenarioPlaces.NEW : editing().id()));
    }

    private void save() {
        var draft = form.draft();
        var mistake = form.mistake(draft);
        if (mistake.isPresent()) {
            lead(mistake.get());
            return;
        }
        switch (saving.save(editing(), draft)) {
            case Saved(Scenario scenario) -> saved(scenario);
            case Wrong(List<FieldProblem> problems) ->
                form.mistake(problems).ifPresentOrElse(this::lead, () -> tell(problems));
            case Overtaken overtaken -> tell(overtaken, editing().base(), draft);
            case Gone() -> Notices.notDone(getTranslation("scenario.gone"));
        }
    }

    /** Of what has no field. */
    private static void tell(List<FieldProblem> problems) {
        Notices.notDone(ProblemWords.of(problems.getFirst().message()));
    }

    private void lead(Component field) {
        Notices.notDone(getTranslation("scenario.mistakes"));
        tabs.openFor(field);
        Mistakes.focus(field);
    }

    private void saved(Scenario scenario) {
        var pending = changes.pending(Ids.format(scenario.id()));
        Notices.done(
                pending.none()
                        ? getTranslation("scenario.saved", scenario.version())
                        : getTranslation("scenario.saved.pending", scenario.version(), pending.words()));
        if (editing().isNew()) {
            guard.guard(false);
            keeper.forget();
            ScenarioPlaces.open(Ids.format(scenario.id()), tabs.opened());
        } else {
            open(scenario);
        }
    }

    private void tell(Overtaken by, ScenarioDraft base, ScenarioDraft mine) {
        var drafts = new ThreeWay<>(base, by.draft(), mine);
        var spoken = sentences.now();
        new ConflictDialog(
                        Saver.name(by.theirs().savedBy()),
                        getTranslation("conflict.how", by.theirs().number()),
                        drafts.map(draft -> DraftLines.of(draft, spoken)),
                        () -> {
                            show(by.scenario(), by.draft(), Merge.of(drafts));
                            history.show(by.scenario(), sentences.now(), moments());
                            Notices.done(getTranslation("conflict.taken"));
                        })
                .open();
    }

    private void restore(int number) {
        if (editing().isChangedBy(form.draft())) {
            Notices.notDone(getTranslation("history.unsaved"));
            return;
        }
        try {
            var restored = saving.restore(scenarios.get(editing().id()), number);
            open(restored);
            Notices.done(getTranslation("history.restored", number, restored.version()));
        } catch (NotFound e) {
            Notices.notDone(getTranslation("scenario.gone"));
        } catch (Conflict e) {
            Notices.notDone(getTranslation("scenario.overtaken"));
        }
    }

    private Editing editing() {
        return Objects.requireNonNull(editing, "The URL names the scenario");
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event);
    }

    private String title() {
        return editing == null || editing.isNew()
                ? getTranslation("scenario.new")
                : editing.base().name();
    }

    @Override
    public String getPageTitle() {
        return title() + " · Afters";
    }
}
