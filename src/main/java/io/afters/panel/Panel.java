package io.afters.panel;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the panel begins with. Styles are plain files: the panel needs no front-end build. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://css/app.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
class Panel implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "favicon.svg");
        settings.addMetaTag("description", "What happens after the order");
    }
}
