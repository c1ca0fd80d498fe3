package io.afters.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.accounts.StaffMembers;
import io.afters.audit.AuditTrail;
import io.afters.audit.ChangeWords;
import io.afters.shared.ui.FilterBar;
import io.afters.shared.ui.ListHead;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed what, from what to what. Marketers see their own changes. */
@Route("audit")
@Menu(title = "audit.title", order = 8, icon = "vaadin:clipboard-text")
@RolesAllowed({"ADMIN", "MARKETER"})
class AuditView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<String> SUBJECTS = List.of(
            "Scenario",
            "ScenarioTask",
            "PromoCampaign",
            "PromoCode",
            "Message",
            "Customer",
            "StaffMember",
            "ApiKey",
            "Account",
            "Channel");

    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final @Nullable Long only;
    private final List<StaffMember> members;

    private final ListHead head;
    private final Select<String> subject;
    private final ComboBox<StaffMember> member;
    private final AuditGrid grid;
    private transient AuditFilters filters = AuditFilters.NONE;

    AuditView(
            AuditTrail trail,
            List<ChangeWords> words,
            StaffMembers staff,
            CurrentAccount current,
            AuthenticationContext authentication,
            Clock clock) {
        this.current = current;
        this.clock = clock;
        this.only = authentication.hasRole(Role.ADMIN.name())
                ? null
                : current.caller().staffId();
        this.members = staff.findByAccountId(current.id());
        this.head = new ListHead(
                getTranslation("audit.title"), "audit", current.get().zone());
        var bar = new FilterBar(this::choose);
        this.subject = bar.choice(
                getTranslation("audit.any-subject"), SUBJECTS, each -> getTranslation("audit.subject." + each));
        this.member = bar.longChoice(getTranslation("audit.anybody"), members, StaffMember::name);
        member.setVisible(only == null);
        this.grid = new AuditGrid(
                (below, most) -> trail.find(current.id(), filters.query(only), below, most).stream()
                        .map(entry -> AuditRow.of(entry, words, moments()))
                        .toList(),
                () -> trail.count(current.id(), filters.query(only), LiveGrid.MOST_COUNTED));
        addClassName("list-view");
        add(new Section(head, bar, grid));
        Live.keep(this, () -> {
            grid.follow();
            head.count(grid.counted());
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters = AuditFilters.of(UrlQuery.of(event.getLocation().getQueryParameters()));
        subject.setValue(SUBJECTS.stream()
                .filter(each -> each.equals(filters.subject()))
                .findFirst()
                .orElse(null));
        member.setValue(members.stream()
                .filter(each -> Long.valueOf(each.id()).equals(filters.staffId()))
                .findFirst()
                .orElse(null));
        grid.show(!filters.equals(AuditFilters.NONE));
        head.count(grid.counted());
    }

    private void choose() {
        var who = member.getValue();
        var chosen = new AuditFilters(who == null ? null : who.id(), subject.getValue());
        UI.getCurrent().navigate(AuditView.class, chosen.url().parameters());
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title") + " · Afters";
    }
}
