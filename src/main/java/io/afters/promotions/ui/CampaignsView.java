package io.afters.promotions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.afters.accounts.CurrentAccount;
import io.afters.promotions.CampaignStatus;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCampaigns;
import io.afters.promotions.PromoCodes;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.FilterBar;
import io.afters.shared.ui.ListHead;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All promo campaigns of the account, with what has become of their codes. */
@Route("campaigns")
@Menu(title = "campaigns.title", order = 2, icon = "vaadin:gift")
@StyleSheet("context://css/scenarios.css")
@StyleSheet("context://css/campaigns.css")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class CampaignsView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final transient PromoCodes codes;
    private final transient CampaignChanges changes;
    private final ListHead head;
    private final TextField name;
    private final Select<CampaignStatus> status;
    private final CampaignGrid grid;
    private transient CampaignFilters filters = CampaignFilters.NONE;

    CampaignsView(
            PromoCampaigns campaigns, PromoCodes codes, CampaignChanges changes, CurrentAccount current, Clock clock) {
        this.current = current;
        this.clock = clock;
        this.codes = codes;
        this.changes = changes;
        this.head = new ListHead(
                getTranslation("campaigns.title"), "campaigns", current.get().zone());
        var bar = new FilterBar(this::choose);
        this.name = bar.search(getTranslation("campaigns.search"), getTranslation("campaigns.search.how"));
        this.status = bar.choice(
                getTranslation("campaigns.any-status"),
                List.of(CampaignStatus.values()),
                each -> getTranslation("campaign.status." + each));
        this.grid = new CampaignGrid(
                (below, most) -> campaigns.page(current.get(), filters.status(), filters.name(), below, most).stream()
                        .map(this::row)
                        .toList(),
                () -> campaigns.count(current.get(), filters.status(), filters.name()),
                new CampaignDeeds(changes, this::follow));
        createButton("create-campaign").ifPresent(head::after);
        addClassName("list-view");
        add(new Section(head, bar, grid));
        Live.keep(this, this::follow);
    }

    private void follow() {
        grid.follow();
        head.count(grid.counted());
    }

    private Optional<Component> createButton(String id) {
        if (!changes.allowed()) {
            return Optional.empty();
        }
        var create = new Button(getTranslation("campaigns.create"), click -> CampaignPlaces.create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId(id);
        return Optional.of(create);
    }

    private CampaignRow row(PromoCampaign campaign) {
        var account = current.get();
        var moments = Moments.now(account.zone(), clock);
        return CampaignRow.of(new CampaignWords(campaign, account.currency(), moments), codes);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters = CampaignFilters.of(UrlQuery.of(event.getLocation().getQueryParameters()));
        name.setValue(Objects.requireNonNullElse(filters.name(), ""));
        status.setValue(filters.status());
        grid.show(empty());
        head.count(grid.counted());
    }

    private EmptyState empty() {
        return filters.equals(CampaignFilters.NONE)
                ? new EmptyState(
                        getTranslation("campaigns.none"),
                        getTranslation(changes.allowed() ? "campaigns.none.how" : "campaigns.none.read"),
                        createButton("create-first").stream().toArray(Component[]::new))
                : new EmptyState(getTranslation("campaigns.none.found"), getTranslation("list.none.found.how"));
    }

    private void choose() {
        var chosen = new CampaignFilters(FilterBar.text(name), status.getValue());
        UI.getCurrent().navigate(CampaignsView.class, chosen.url().parameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaigns.title") + " · Afters";
    }
}
