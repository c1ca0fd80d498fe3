package io.afters.panel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.StaffMember;
import io.afters.sandbox.TimeMachine;
import io.afters.scenarios.TaskList;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every screen: where one can go, whose restaurant this is, and who is signed in. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout {

    MainLayout(
            AuthenticationContext authentication,
            CurrentAccount current,
            ObjectProvider<TimeMachine> timeMachine,
            TaskList tasks) {
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(navigation()));
        authentication.getAuthenticatedUser(StaffMember.class).ifPresent(member -> {
            var account = current.get();
            var bar = new Header(toggle(), name(account.name()));
            bar.addClassName("navbar");
            timeMachine.ifAvailable(time -> bar.add(new SandboxBar(time, tasks, account)));
            bar.add(new UserMenu(member, authentication, UI.getCurrent()));
            addToNavbar(bar, slow());
        });
    }

    /** Styles show it while an answer takes unusually long. */
    private Div slow() {
        var slow = new Div(getTranslation("away.slow"));
        slow.addClassName("slow");
        slow.getElement().setAttribute("role", "status");
        return slow;
    }

    private static Div brand() {
        var logo = new Image("favicon.svg", "");
        logo.addClassName("logo");
        var brand = new Anchor("dashboard", logo, new Span("Afters"));
        brand.addClassName("brand");
        var landmark = new Div(brand);
        landmark.getElement().setAttribute("role", "region");
        landmark.getElement().setAttribute("aria-label", "Afters");
        return landmark;
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("menu.toggle"));
        return toggle;
    }

    private static Div name(String account) {
        var name = new Div(account);
        name.addClassName("account-name");
        return name;
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("menu"));
        MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(navigation::addItem);
        return navigation;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(true);
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }
}
