package io.afters.scenarios.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeLeaveEvent;
import io.afters.accounts.Account;
import io.afters.promotions.PromoCampaign;
import io.afters.scenarios.Scenario;
import io.afters.scenarios.ScenarioDraft;
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
import io.afters.shared.ui.DraftKeeper;
import io.afters.shared.ui.DraftKeeper.Kept;
import io.afters.shared.ui.LeaveGuard;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.ProblemWords;
import io.afters.shared.ui.Saver;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scenario under work: what somebody began with, what is in the form now, and what comes of saving it. */
class ScenarioEditor {
    private final ScenarioChanges changes;
    private final ScenarioSaving saving;
    private final Sentences sentences;
    private final Supplier<Moments> moments;
    private final DraftKeeper<ScenarioDraft> keeper;
    private final Around around;
    private final ScenarioForm form;
    private final LeaveGuard guard = LeaveGuard.ofWhatIsKept();
    private @Nullable Editing editing;
    private String waiting = "";

    /** @param campaigns whose codes a scenario may give */
    ScenarioEditor(
            Account account,
            List<PromoCampaign> campaigns,
            ScenarioChanges changes,
            ScenarioSaving saving,
            Sentences sentences,
            Supplier<Moments> moments,
            DraftKeeper<ScenarioDraft> keeper,
            Around around) {
        this.changes = changes;
        this.saving = saving;
        this.sentences = sentences;
        this.moments = moments;
        this.keeper = keeper;
        this.around = around;
        form = new ScenarioForm(account, campaigns, this::follow);
        if (!changes.allowed()) {
            form.readOnly();
        }
    }

    ScenarioForm form() {
        return form;
    }

    /** A new scenario. */
    void begin(ScenarioDraft draft) {
        show(null, draft, draft);
        look();
    }

    /** As it was saved last. */
    void open(Scenario scenario) {
        reopen(scenario);
        look();
    }

    private void reopen(Scenario scenario) {
        var draft = saving.draft(scenario);
        show(scenario, draft, draft);
        around.opened(scenario);
    }

    private void look() {
        if (changes.allowed()) {
            keeper.look(changes.whose(), "scenario " + place(), this::takeUp);
        }
    }

    void discard() {
        show(editing().scenario(), editing().base(), editing().base());
    }

    /** Fills the form: what it makes of the base is what changes are measured against. */
    private void show(@Nullable Scenario scenario, ScenarioDraft base, ScenarioDraft draft) {
        form.show(base);
        editing = new Editing(scenario, base, form.draft());
        form.show(draft);
        waiting = waiting(editing);
        follow();
    }

    /** Keeps everything around the form up to date with it. */
    void follow() {
        if (editing == null) {
            return;
        }
        var draft = form.draft();
        form.check(draft, moments.get());
        var unsaved = changes.allowed() && editing.isChangedBy(draft);
        around.follow(editing.base(), draft, unsaved);
        guard.guard(unsaved);
        if (changes.allowed()) {
            keeper.note(new Kept<>(editing.version(), editing.base(), draft), unsaved);
        }
    }

    /** What somebody typed earlier goes on from the version that they saw then. */
    private void takeUp(Kept<ScenarioDraft> kept) {
        if (kept.version() == editing().version()) {
            show(editing().scenario(), editing().base(), kept.draft());
        } else {
            tell(saving.overtaken(editing().id()), kept.base(), kept.draft());
        }
    }

    private String waiting(Editing begun) {
        if (!changes.allowed()) {
            return text("scenario.read-only");
        }
        var pending = begun.isNew() ? Pending.NONE : changes.pending(begun.id());
        return pending.none() ? "" : text("scenario.save.pending", pending.words());
    }

    void save() {
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
            case Gone() -> Notices.notDone(text("scenario.gone"));
        }
    }

    /** Of what has no field. */
    private static void tell(List<FieldProblem> problems) {
        Notices.notDone(ProblemWords.of(problems.getFirst().message()));
    }

    private void lead(Component field) {
        Notices.notDone(text("scenario.mistakes"));
        around.uncover(field);
        Mistakes.focus(field);
    }

    private void saved(Scenario scenario) {
        var pending = changes.pending(Ids.format(scenario.id()));
        Notices.done(
                pending.none()
                        ? text("scenario.saved", scenario.version())
                        : text("scenario.saved.pending", scenario.version(), pending.words()));
        if (editing().isNew()) {
            guard.guard(false);
            keeper.forget();
            around.created(scenario);
        } else {
            reopen(scenario);
        }
    }

    private void tell(Overtaken by, ScenarioDraft base, ScenarioDraft mine) {
        var drafts = new ThreeWay<>(base, by.draft(), mine);
        var spoken = sentences.now();
        new ConflictDialog(
                        Saver.name(by.theirs().savedBy()),
                        text("conflict.how", by.theirs().number()),
                        drafts.map(draft -> DraftLines.of(draft, spoken)),
                        () -> {
                            show(by.scenario(), by.draft(), Merge.of(drafts));
                            around.opened(by.scenario());
                            Notices.done(text("conflict.taken"));
                        })
                .open();
    }

    /** Makes an earlier version the next one. */
    void restore(int number) {
        if (editing().isChangedBy(form.draft())) {
            Notices.notDone(text("history.unsaved"));
            return;
        }
        try {
            var restored = saving.restore(editing().id(), number);
            reopen(restored);
            Notices.done(text("history.restored", number, restored.version()));
        } catch (NotFound e) {
            Notices.notDone(text("scenario.gone"));
        } catch (Conflict e) {
            Notices.notDone(text("scenario.overtaken"));
        }
    }

    boolean isNew() {
        return editing == null || editing.isNew();
    }

    /** What the URL calls it. */
    String place() {
        return isNew() ? ScenarioPlaces.NEW : editing().id();
    }

    String title() {
        return isNew() ? text("scenario.new") : editing().base().name();
    }

    /** What saving means for tasks that wait, or why there is none. */
    String waiting() {
        return waiting;
    }

    private Editing editing() {
        return Objects.requireNonNull(editing, "Something was begun or opened");
    }

    /** Asks whoever leaves with unsaved changes. */
    void ask(BeforeLeaveEvent event) {
        guard.ask(event);
    }

    private static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }

    /** What stands around the form, and goes along with it. */
    interface Around {
        /** The form says this now. */
        void follow(ScenarioDraft base, ScenarioDraft draft, boolean unsaved);

        /** This was read, as it is saved now. */
        void opened(Scenario scenario);

        /** A new one is saved. */
        void created(Scenario scenario);

        /** Brings this field to light. */
        void uncover(Component field);
    }
}
