package io.afters.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Leads to the first page of the settings. */
@Route("settings")
@Menu(title = "settings.title", order = 9, icon = "vaadin:cog")
@RolesAllowed("ADMIN")
class SettingsView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(AccountView.class);
    }
}
