package io.afters.promotions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.afters.accounts.CurrentAccount;
import io.afters.promotions.CodeStatus;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCampaigns;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.FilterBar;
import io.afters.shared.ui.ListHead;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One campaign and its codes: whose they are, and in which orders they were used. Of deleted campaigns too. */
@Route("campaigns/:" + CampaignView.CAMPAIGN)
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class CampaignView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String CAMPAIGN = "campaign";

    private final transient PromoCampaigns campaigns;
    private final transient CurrentAccount current;
    private final transient Clock clock;

    private final ListHead head;
    private final Paragraph about = new Paragraph();
    private final Span status = new Span();
    private final TextField part;
    private final Select<CodeStatus> codeStatus;
    private final CodeGrid grid;
    private transient @Nullable PromoCampaign campaign;
    private transient CodeFilters filters = CodeFilters.NONE;

    CampaignView(PromoCampaigns campaigns, CodeRows codes, CurrentAccount current, Clock clock) {
        this.campaigns = campaigns;
        this.current = current;
        this.clock = clock;
        this.head = new ListHead("", "codes", current.get().zone());
        head.before(new Anchor("campaigns", "← " + getTranslation("campaigns.title")));
        head.after(status);
        var bar = new FilterBar(this::choose);
        this.part = bar.search(getTranslation("codes.search"), getTranslation("codes.search.how"));
        this.codeStatus = bar.choice(
                getTranslation("codes.any-status"),
                List.of(
                        CodeStatus.AVAILABLE,
                        CodeStatus.ASSIGNED,
                        CodeStatus.USED,
                        CodeStatus.EXPIRED,
                        CodeStatus.REVOKED),
                each -> getTranslation("code.status." + each));
        this.grid = new CodeGrid(
                (below, most) -> codes.page(campaign(), filters.search(), moments(), below, most),
                () -> codes.count(campaign(), filters.search(), clock.instant()));
        about.addClassName("list-about");
        addClassName("list-view");
        add(new Section(head, about, bar, grid));
        Live.keep(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(CAMPAIGN).orElse("");
        filters = CodeFilters.of(UrlQuery.of(event.getLocation().getQueryParameters()));
        try {
            read(Ids.parse(id).orElseThrow(() -> new NotFound("campaign")));
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        part.setValue(Objects.requireNonNullElse(filters.part(), ""));
        codeStatus.setValue(filters.status());
        grid.show(!filters.equals(CodeFilters.NONE));
        head.count(grid.counted());
    }

    private void read(long id) {
        campaign = campaigns.getEvenDeleted(current.get(), id);
        var words = new CampaignWords(campaign, current.get().currency(), moments());
        head.name(campaign.name());
        status.setText(words.status());
        status.setClassName(words.mark().classes());
        about.setText(words.conditions().isEmpty() ? words.discount() : words.discount() + " · " + words.conditions());
    }

    private void follow() {
        read(campaign().id());
        grid.follow();
        head.count(grid.counted());
    }

    private void choose() {
        var chosen = new CodeFilters(FilterBar.text(part), codeStatus.getValue());
        UI.getCurrent()
                .navigate(
                        CampaignView.class,
                        parameters(campaign().id()),
                        chosen.url().parameters());
    }

    static RouteParameters parameters(long id) {
        return new RouteParameters(CAMPAIGN, Ids.format(id));
    }

    private PromoCampaign campaign() {
        return Objects.requireNonNull(campaign, "The URL names the campaign");
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    @Override
    public String getPageTitle() {
        return (campaign == null ? getTranslation("campaigns.title") : campaign.name()) + " · Afters";
    }
}
