package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands above each page of the settings: what there is to set up, and what can be done on this page. */
class SettingsHead extends Header {
    private static final Map<String, Class<? extends Component>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("settings.account", AccountView.class);
        PAGES.put("settings.channels", ChannelsView.class);
        PAGES.put("settings.staff", StaffView.class);
        PAGES.put("settings.keys", KeysView.class);
    }

    SettingsHead(Class<? extends Component> here, Component... deeds) {
        addClassName("list-head");
        var buttons = new Div(deeds);
        buttons.addClassName("aside-action");
        add(new H1(getTranslation("settings.title")), buttons, pages(here));
    }

    private Nav pages(Class<? extends Component> here) {
        var nav = new Nav();
        nav.addClassName("settings-pages");
        nav.getElement().setAttribute("aria-label", getTranslation("settings.pages"));
        PAGES.forEach((key, page) -> {
            var link = new RouterLink(getTranslation(key), page);
            if (page.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }
}
