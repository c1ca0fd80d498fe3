package io.afters.promotions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.afters.accounts.CurrentAccount;
import io.afters.promotions.CampaignDraft;
import io.afters.promotions.OfferSentence;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCampaigns;
import io.afters.promotions.ui.CampaignSaving.Gone;
import io.afters.promotions.ui.CampaignSaving.Overtaken;
import io.afters.promotions.ui.CampaignSaving.Saved;
import io.afters.promotions.ui.CampaignSaving.Wrong;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ThreeWay;
import io.afters.shared.ui.ConflictDialog;
import io.afters.shared.ui.LeaveGuard;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.ProblemWords;
import io.afters.shared.ui.UrlQuery;
import io.afters.shared.ui.UrlTabs;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One campaign, or a new one: what it gives, how its codes are made, and what became of them. Of deleted campaigns too. */
@Route("campaigns/:" + CampaignPlaces.CAMPAIGN)
@StyleSheet("context://css/scenarios.css")
@StyleSheet("context://css/campaigns.css")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class CampaignView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final String GENERAL = "general";
    private static final String GENERATOR = "generator";
    private static final String CODES = "codes";

    private final transient PromoCampaigns campaigns;
    private final transient CampaignSaving saving;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final transient LeaveGuard guard = new LeaveGuard();
    private final CampaignHead head;
    private final UrlTabs tabs = new UrlTabs("campaign.tab.");
    private final CampaignForm form;
    private final Paragraph sentence = new Paragraph();
    private final GeneratorTab generator;
    private final CodesTab codes;
    private transient @Nullable CampaignEditing editing;
    private transient CodeFilters filters = CodeFilters.NONE;

    CampaignView(
            PromoCampaigns campaigns,
            CampaignSaving saving,
            Generating generating,
            CodeRows codeRows,
            CurrentAccount current,
            Clock clock) {
        this.campaigns = campaigns;
        this.saving = saving;
        this.current = current;
        this.clock = clock;
        head = new CampaignHead(
                this::save, () -> show(editing().campaign(), editing().clean()));
        form = new CampaignForm(current.get(), this::check);
        sentence.addClassName("sentence");
        sentence.getElement().setAttribute("aria-label", getTranslation("campaign.preview"));
        sentence.getElement().setAttribute("role", "note");
        var general = new Div(form, new Div(sentence));
        general.addClassName("campaign-general");
        generator = new GeneratorTab(generating);
        codes = new CodesTab(codeRows, this::go);
        tabs.put(GENERAL, general);
        tabs.put(GENERATOR, generator);
        tabs.put(CODES, codes);
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                go(
                        tabs.opened().equals(CODES)
                                ? filters.url()
                                : UrlQuery.empty().with("tab", tabs.opened()));
            }
        });
        var body = new Div(tabs);
        body.addClassName("campaign-body");
        addClassName("scenario-view");
        add(head, body);
        Live.keep(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(CampaignPlaces.CAMPAIGN).orElse("");
        var url = UrlQuery.of(event.getLocation().getQueryParameters());
        if (id.equals(CampaignPlaces.NEW) && !saving.allowed()) {
            event.forwardTo(CampaignsView.class);
            return;
        }
        try {
            if (id.equals(CampaignPlaces.NEW)) {
                begin(url.id("from"));
            } else {
                open(Ids.parse(id).orElseThrow(() -> new NotFound("campaign")));
            }
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        filters = CodeFilters.of(url);
        tabs.open(url.text("tab") == null && filters.narrow() ? CODES : url.text("tab"));
        see();
    }

    private void begin(@Nullable Long from) {
        show(
                null,
                from == null
                        ? NewCampaign.usual()
                        : NewCampaign.copyOf(campaigns.get(current.get(), from).draft()));
    }

    /** What somebody has typed into the form stays while they look at another tab, or filter. */
    private void open(long id) {
        var campaign = campaigns.getEvenDeleted(current.get(), id);
        if (editing == null || editing.isNew() || editing.existing().id() != id || !unsaved()) {
            show(campaign, campaign.draft());
        }
    }

    /** Fills the form: what it makes of the draft is what changes are measured against. */
    private void show(@Nullable PromoCampaign campaign, CampaignDraft draft) {
        form.show(draft);
        editing = new CampaignEditing(campaign, campaign == null ? 0 : campaign.version(), form.draft());
        if (!editable()) {
            form.readOnly();
        }
        tabs.visible(GENERATOR, campaign != null && editable());
        tabs.visible(CODES, campaign != null);
        check();
    }

    private boolean editable() {
        return saving.allowed() && (editing().isNew() || !editing().existing().isDeleted());
    }

    private boolean unsaved() {
        return editable() && editing().isChangedBy(form.draft());
    }

    /** Keeps everything around the form up to date with it. */
    private void check() {
        if (editing == null) {
            return;
        }
        var draft = form.draft();
        form.check(draft);
        sentence.setText(sentence(draft));
        guard.guard(unsaved());
        head();
    }

    private String sentence(CampaignDraft draft) {
        var account = current.get();
        return new OfferSentence(getLocale(), account.currency(), account.zone()).of(draft);
    }

    private void head() {
        var campaign = editing().campaign();
        if (campaign == null) {
            head.show(title(), "", "", "");
        } else {
            var words = new CampaignWords(campaign, current.get().currency(), moments());
            head.show(title(), words.status(), words.mark().classes(), about(campaign));
        }
        var inForm = tabs.opened().equals(GENERAL) && editable();
        head.buttons(inForm, unsaved());
    }

    private String about(PromoCampaign campaign) {
        if (campaign.isDeleted()) {
            return getTranslation("campaign.is-deleted");
        }
        if (!saving.allowed()) {
            return getTranslation("campaign.read-only");
        }
        return tabs.opened().equals(GENERAL) ? "" : sentence(campaign.draft());
    }

    /** Fills the tab that is looked at. */
    private void see() {
        head();
        var campaign = editing().campaign();
        if (campaign != null && tabs.opened().equals(CODES)) {
            codes.show(campaign, filters);
        } else if (campaign != null && tabs.opened().equals(GENERATOR)) {
            generator.show(campaign);
        }
    }

    private void follow() {
        var campaign = editing == null ? null : editing.campaign();
        if (campaign == null) {
            return;
        }
        if (tabs.opened().equals(CODES)) {
            codes.follow();
        } else if (tabs.opened().equals(GENERATOR)) {
            generator.follow(campaigns.getEvenDeleted(current.get(), campaign.id()));
        }
    }

    private void go(CodeFilters chosen) {
        go(chosen.url());
    }

    private void go(UrlQuery url) {
        var campaign = editing().campaign();
        CampaignPlaces.go(campaign == null ? CampaignPlaces.NEW : Ids.format(campaign.id()), url.parameters());
    }

    private void save() {
        var draft = form.draft();
        var mistake = form.mistake(draft);
        if (mistake.isPresent()) {
            lead(mistake.get());
            return;
        }
        switch (saving.save(editing(), draft)) {
            case Saved(PromoCampaign campaign) -> saved(campaign);
            case Wrong(var problems) ->
                form.mistake(problems)
                        .ifPresentOrElse(
                                this::lead,
                                () -> Notices.notDone(
                                        ProblemWords.of(problems.getFirst().message())));
            case Overtaken(PromoCampaign theirs, String who) -> overtaken(theirs, who, draft);
            case Gone() -> Notices.notDone(getTranslation("campaign.gone"));
        }
    }

    private void lead(Component field) {
        Notices.notDone(getTranslation("scenario.mistakes"));
        tabs.openFor(field);
        Mistakes.focus(field);
    }

    private void saved(PromoCampaign campaign) {
        Notices.done(getTranslation("campaign.saved", campaign.name()));
        if (editing().isNew()) {
            guard.guard(false);
            CampaignPlaces.open(campaign.id(), GENERAL);
        } else {
            show(campaign, campaign.draft());
        }
    }

    private void overtaken(PromoCampaign theirs, String who, CampaignDraft mine) {
        form.show(theirs.draft());
        var drafts = new ThreeWay<>(editing().clean(), form.draft(), mine);
        form.show(mine);
        var lines = new CampaignLines(current.get().currency(), moments());
        new ConflictDialog(who, getTranslation("campaign.conflict.how"), drafts.map(lines::of), () -> {
                    show(theirs, theirs.draft());
                    form.show(CampaignMerge.of(drafts));
                    check();
                    Notices.done(getTranslation("conflict.taken"));
                })
                .open();
    }

    private CampaignEditing editing() {
        return Objects.requireNonNull(editing, "The URL names the campaign");
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    /** Other tabs and filters of the same campaign lose nothing. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var stays = event.getNavigationTarget() == CampaignView.class
                && editing != null
                && event.getRouteParameters()
                        .get(CampaignPlaces.CAMPAIGN)
                        .equals(Optional.of(
                                editing.isNew()
                                        ? CampaignPlaces.NEW
                                        : Ids.format(editing.existing().id())));
        if (!stays) {
            guard.ask(event);
        }
    }

    private String title() {
        return editing == null || editing.isNew()
                ? getTranslation("campaign.new")
                : editing.existing().name();
    }

    @Override
    public String getPageTitle() {
        return title() + " · Afters";
    }
}
