package io.afters.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.StaffMember;
import io.afters.accounts.Team;
import io.afters.shared.ui.Moments;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;

/** Who works here, and in which role. */
@Route("settings/staff")
@StyleSheet("context://css/settings.css")
@RolesAllowed("ADMIN")
class StaffView extends Main implements HasDynamicTitle {
    private final transient Team team;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final StaffGrid grid;

    StaffView(Team team, CurrentAccount current, Clock clock) {
        this.team = team;
        this.current = current;
        this.clock = clock;
        var deeds = new StaffDeeds(team, current, this::moments, this::show);
        grid = new StaffGrid(deeds::menu);
        var invite = new Button(getTranslation("staff.invite"), VaadinIcon.PLUS.create(), click -> deeds.invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var about = new Paragraph(getTranslation("staff.about"));
        about.addClassName("list-about");
        addClassName("list-view");
        add(new Section(new SettingsHead(StaffView.class, invite), about, grid));
        show();
    }

    private void show() {
        var by = current.caller();
        var looking = Objects.requireNonNullElse(by.staffId(), 0L);
        if (by.administers()) {
            grid.setItems(team.of(by).stream()
                    .sorted(Comparator.comparing(StaffMember::isBlocked)
                            .thenComparing(StaffMember::name, String.CASE_INSENSITIVE_ORDER))
                    .map(member -> StaffRow.of(member, looking, moments()))
                    .toList());
        }
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.staff") + " · Afters";
    }
}
