package io.afters.promotions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import io.afters.accounts.Account;
import io.afters.promotions.CampaignDraft;
import io.afters.promotions.OfferSentence;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.ui.CampaignSaving.Gone;
import io.afters.promotions.ui.CampaignSaving.Overtaken;
import io.afters.promotions.ui.CampaignSaving.Saved;
import io.afters.promotions.ui.CampaignSaving.Wrong;
import io.afters.shared.ThreeWay;
import io.afters.shared.ui.ConflictDialog;
import io.afters.shared.ui.DraftKeeper;
import io.afters.shared.ui.DraftKeeper.Kept;
import io.afters.shared.ui.LeaveGuard;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.ProblemWords;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A campaign's form with its sentence: what somebody began with, what they have made of it, and what comes of saving it. */
class CampaignEditor extends Div {
    private final transient Account account;
    private final transient CampaignSaving saving;
    private final transient Supplier<Moments> moments;
    private final transient Runnable changed;
    private final transient LeaveGuard guard = LeaveGuard.ofWhatIsKept();
    private final DraftKeeper<CampaignDraft> keeper;
    private final CampaignForm form;
    private final Paragraph sentence = new Paragraph();
    private transient @Nullable CampaignEditing editing;

    /** @param changed is told when the form, or what it is about, is not as it was */
    CampaignEditor(
            Account account,
            CampaignSaving saving,
            Supplier<Moments> moments,
            DraftKeeper<CampaignDraft> keeper,
            Runnable changed) {
        this.account = account;
        this.saving = saving;
        this.moments = moments;
        this.keeper = keeper;
        this.changed = changed;
        form = new CampaignForm(account, this::check);
        sentence.addClassName("sentence");
        sentence.getElement().setAttribute("aria-label", getTranslation("campaign.preview"));
        sentence.getElement().setAttribute("role", "note");
        addClassName("campaign-general");
        add(form, new Div(sentence));
    }

    /** A new campaign. */
    void begin(CampaignDraft draft) {
        show(null, draft);
        look();
    }

    /** What somebody has typed into the form stays while they look at another tab, or filter. */
    void open(PromoCampaign opened) {
        var before = campaign();
        if (before == null || before.id() != opened.id() || !unsaved()) {
            show(opened, opened.draft());
            look();
        }
    }

    private void look() {
        if (editable()) {
            var shown = campaign();
            keeper.look(saving.whose(), "campaign " + (shown == null ? "new" : shown.id()), this::takeUp);
        }
    }

    /** What somebody typed earlier goes on from what they saw then. */
    private void takeUp(Kept<CampaignDraft> kept) {
        if (kept.version() == editing().version()) {
            form.show(kept.draft());
            check();
        } else {
            tell(saving.overtaken(editing().existing().id()), kept.base(), kept.draft());
        }
    }

    void discard() {
        show(editing().campaign(), editing().clean());
    }

    /** Fills the form: what it makes of the draft is what changes are measured against. */
    private void show(@Nullable PromoCampaign shown, CampaignDraft draft) {
        form.show(draft);
        editing = new CampaignEditing(shown, shown == null ? 0 : shown.version(), form.draft());
        if (!editable()) {
            form.readOnly();
        }
        check();
    }

    /** As it was when it was opened or saved; null: nothing was, or it is new. */
    @Nullable PromoCampaign campaign() {
        return editing == null ? null : editing.campaign();
    }

    /** Whether whoever is signed in may change it, and it is not deleted. */
    boolean editable() {
        var shown = campaign();
        return saving.allowed() && (shown == null || !shown.isDeleted());
    }

    boolean unsaved() {
        return editable() && editing().isChangedBy(form.draft());
    }

    /** What the campaign is, for the head of the page. */
    String title() {
        var shown = campaign();
        return shown == null ? getTranslation("campaign.new") : shown.name();
    }

    String sentence(CampaignDraft draft) {
        return new OfferSentence(getLocale(), account.currency(), account.zone()).of(draft);
    }

    private void check() {
        if (editing == null) {
            return;
        }
        var draft = form.draft();
        form.check(draft);
        sentence.setText(sentence(draft));
        var unsaved = unsaved();
        guard.guard(unsaved);
        if (editable()) {
            keeper.note(new Kept<>(editing.version(), editing.clean(), draft), unsaved);
        }
        changed.run();
    }

    void save() {
        var draft = form.draft();
        var mistake = form.mistake(draft);
        if (mistake.isPresent()) {
            lead(mistake.get());
            return;
        }
        tell(saving.save(editing(), draft), editing().clean(), draft);
    }

    /** @param base from which mine was made */
    private void tell(CampaignSaving.Outcome outcome, CampaignDraft base, CampaignDraft mine) {
        switch (outcome) {
            case Saved(PromoCampaign campaign) -> saved(campaign);
            case Wrong(var problems) ->
                form.mistake(problems)
                        .ifPresentOrElse(
                                CampaignEditor::lead,
                                () -> Notices.notDone(
                                        ProblemWords.of(problems.getFirst().message())));
            case Overtaken(PromoCampaign theirs, String who) -> overtaken(theirs, who, base, mine);
            case Gone() -> Notices.notDone(getTranslation("campaign.gone"));
        }
    }

    private static void lead(Component field) {
        Notices.notDone(field.getTranslation("scenario.mistakes"));
        Mistakes.focus(field);
    }

    private void saved(PromoCampaign campaign) {
        Notices.done(getTranslation("campaign.saved", campaign.name()));
        if (editing().isNew()) {
            guard.guard(false);
            keeper.forget();
            CampaignPlaces.open(campaign.id(), CampaignView.GENERAL);
        } else {
            show(campaign, campaign.draft());
        }
    }

    private void overtaken(PromoCampaign theirs, String who, CampaignDraft base, CampaignDraft mine) {
        form.show(theirs.draft());
        var drafts = new ThreeWay<>(base, form.draft(), mine);
        form.show(mine);
        var lines = new CampaignLines(account.currency(), moments.get());
        new ConflictDialog(who, getTranslation("campaign.conflict.how"), drafts.map(lines::of), () -> {
                    show(theirs, theirs.draft());
                    form.show(CampaignMerge.of(drafts));
                    check();
                    Notices.done(getTranslation("conflict.taken"));
                })
                .open();
    }

    private CampaignEditing editing() {
        return Objects.requireNonNull(editing, "Something was begun or opened");
    }

    /** Asks whoever leaves with unsaved changes. */
    void ask(BeforeLeaveEvent event) {
        guard.ask(event);
    }
}
