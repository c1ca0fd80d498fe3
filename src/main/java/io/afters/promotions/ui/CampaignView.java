package io.afters.promotions.ui;

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
import io.afters.promotions.CampaignDraft;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCampaigns;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.DraftKeeper;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.UrlQuery;
import io.afters.shared.ui.UrlTabs;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One campaign, or a new one: what it gives, how its codes are made, and what became of them. Of deleted campaigns too. */
@Route("campaigns/:" + CampaignPlaces.CAMPAIGN)
@StyleSheet("context://css/scenarios.css")
@StyleSheet("context://css/campaigns.css")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class CampaignView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    static final String GENERAL = "general";
    private static final String GENERATOR = "generator";
    private static final String CODES = "codes";

    private final transient PromoCampaigns campaigns;
    private final transient CampaignSaving saving;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final CampaignEditor editor;
    private final CampaignHead head;
    private final UrlTabs tabs = new UrlTabs("campaign.tab.");
    private final GeneratorTab generator;
    private final CodesTab codes;
    private transient CodeFilters filters = CodeFilters.NONE;

    CampaignView(
            PromoCampaigns campaigns,
            CampaignSaving saving,
            Generating generating,
            CodeRows codeRows,
            JsonMapper json,
            CurrentAccount current,
            Clock clock) {
        this.campaigns = campaigns;
        this.saving = saving;
        this.current = current;
        this.clock = clock;
        var keeper = new DraftKeeper<>(CampaignDraft.class, json);
        editor = new CampaignEditor(current.get(), saving, this::moments, keeper, this::head);
        head = new CampaignHead(editor::save, editor::discard);
        generator = new GeneratorTab(generating);
        codes = new CodesTab(codeRows, chosen -> go(chosen.url()));
        tabs.put(GENERAL, editor);
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
        add(head, keeper, body);
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
                editor.begin(draft(url.id("from")));
            } else {
                editor.open(campaigns.getEvenDeleted(
                        current.get(), Ids.parse(id).orElseThrow(() -> new NotFound("campaign"))));
            }
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        tabs.visible(GENERATOR, editor.campaign() != null && editor.editable());
        tabs.visible(CODES, editor.campaign() != null);
        filters = CodeFilters.of(url);
        tabs.open(url.text("tab") == null && filters.narrow() ? CODES : url.text("tab"));
        see();
    }

    private CampaignDraft draft(@Nullable Long from) {
        return from == null
                ? NewCampaign.usual()
                : NewCampaign.copyOf(campaigns.get(current.get(), from).draft());
    }

    private void head() {
        var campaign = editor.campaign();
        if (campaign == null) {
            head.show(editor.title(), "", "", "");
        } else {
            var words = new CampaignWords(campaign, current.get().currency(), moments());
            head.show(editor.title(), words.status(), words.mark().classes(), about(campaign));
        }
        var inForm = tabs.opened().equals(GENERAL) && editor.editable();
        head.buttons(inForm, editor.unsaved());
    }

    private String about(PromoCampaign campaign) {
        if (campaign.isDeleted()) {
            return getTranslation("campaign.is-deleted");
        }
        if (!saving.allowed()) {
            return getTranslation("campaign.read-only");
        }
        return tabs.opened().equals(GENERAL) ? "" : editor.sentence(campaign.draft());
    }

    /** Fills the tab that is looked at. */
    private void see() {
        head();
        var campaign = editor.campaign();
        if (campaign != null && tabs.opened().equals(CODES)) {
            codes.show(campaign, filters);
        } else if (campaign != null && tabs.opened().equals(GENERATOR)) {
            generator.show(campaign);
        }
    }

    private void follow() {
        var campaign = editor.campaign();
        if (campaign == null) {
            return;
        }
        if (tabs.opened().equals(CODES)) {
            codes.follow();
        } else if (tabs.opened().equals(GENERATOR)) {
            generator.follow(campaigns.getEvenDeleted(current.get(), campaign.id()));
        }
    }

    private void go(UrlQuery url) {
        CampaignPlaces.go(place(), url.parameters());
    }

    /** What the URL calls it. */
    private String place() {
        var campaign = editor.campaign();
        return campaign == null ? CampaignPlaces.NEW : Ids.format(campaign.id());
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    /** Other tabs and filters of the same campaign lose nothing. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var stays = event.getNavigationTarget() == CampaignView.class
                && event.getRouteParameters().get(CampaignPlaces.CAMPAIGN).equals(Optional.of(place()));
        if (!stays) {
            editor.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return editor.title() + " · Afters";
    }
}
