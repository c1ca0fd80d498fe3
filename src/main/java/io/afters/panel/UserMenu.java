package io.afters.panel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.afters.accounts.StaffMember;
import io.afters.shared.ui.Translations;
import java.util.List;
import java.util.Locale;

/** Who is signed in, how they want the panel to look, and the way out. */
class UserMenu extends MenuBar {
    private static final List<ColorScheme.Value> COLOURS =
            List.of(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);

    UserMenu(StaffMember member, AuthenticationContext authentication, UI ui) {
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        var avatar = new Avatar(member.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var me = addItem(avatar);
        me.setAriaLabel(getTranslation("user.menu", member.name()));
        var menu = me.getSubMenu();
        menu.addItem(who(member)).setEnabled(false);
        menu.addItem(getTranslation("user.profile"), click -> ui.navigate("settings/profile"));
        addColours(menu.addItem(getTranslation("user.colours")).getSubMenu(), ui);
        addLanguages(menu.addItem(getTranslation("user.language")).getSubMenu(), ui);
        menu.addSeparator();
        menu.addItem(getTranslation("user.sign-out"), click -> authentication.logout());
    }

    private Div who(StaffMember member) {
        var role = new Span(
                member.email() + " · " + getTranslation("role." + member.role().name()));
        role.addClassName("second-line");
        var who = new Div(new Span(member.name()), role);
        who.addClassName("who");
        return who;
    }

    private void addColours(SubMenu menu, UI ui) {
        for (var colours : COLOURS) {
            var item = menu.addItem(getTranslation("user.colours." + colours.name()), click -> {
                Preferences.choose(colours, ui);
                check(menu, click.getSource());
            });
            item.setCheckable(true);
            item.setChecked(colours == ui.getPage().getColorScheme());
        }
    }

    private static void check(SubMenu menu, MenuItem chosen) {
        menu.getItems().forEach(item -> item.setChecked(item.equals(chosen)));
    }

    private void addLanguages(SubMenu menu, UI ui) {
        for (var locale : List.of(Locale.ENGLISH, Translations.UKRAINIAN)) {
            var name = locale.getDisplayLanguage(locale);
            var item = menu.addItem(
                    name.substring(0, 1).toUpperCase(locale) + name.substring(1),
                    click -> Preferences.choose(locale, ui));
            item.setCheckable(true);
            item.setChecked(locale.getLanguage().equals(ui.getLocale().getLanguage()));
        }
    }
}
