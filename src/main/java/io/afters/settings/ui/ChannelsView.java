package io.afters.settings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.afters.customers.Channel;
import io.afters.shared.ui.LeaveGuard;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How e-mails, SMS and pushes leave: by whom, how fast, and what happens when that does not work. */
@Route("settings/channels")
@StyleSheet("context://css/scenarios.css")
@StyleSheet("context://css/settings.css")
@RolesAllowed("ADMIN")
class ChannelsView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final List<Channel> ORDER = List.of(Channel.EMAIL, Channel.SMS, Channel.PUSH);

    private final transient ChannelParts parts;
    private final transient LeaveGuard guard = new LeaveGuard();
    private final Map<Channel, RouterLink> links = new LinkedHashMap<>();
    private final Div deeds = new Div();
    private final Div body = new Div();
    private Channel channel = Channel.EMAIL;

    ChannelsView(ChannelParts parts) {
        this.parts = parts;
        var nav = new Nav();
        nav.addClassName("channel-parts");
        nav.getElement().setAttribute("aria-label", getTranslation("settings.channels"));
        for (var each : ORDER) {
            var link = new RouterLink(getTranslation("channel." + each), ChannelsView.class);
            link.setQueryParameters(QueryParameters.of("channel", each.name()));
            links.put(each, link);
            nav.add(link);
        }
        body.addClassNames("settings-body", "form-tab");
        addClassName("file-view");
        add(new SettingsHead(ChannelsView.class, deeds), nav, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = UrlQuery.of(event.getLocation().getQueryParameters()).oneOf("channel", Channel.class);
        channel = asked == null ? Channel.EMAIL : asked;
        links.forEach((each, link) -> {
            if (each == channel) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        var part = parts.of(channel, guard);
        deeds.removeAll();
        deeds.add(part.save());
        body.removeAll();
        body.add(part);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("channel." + channel) + " · " + getTranslation("settings.channels") + " · Afters";
    }
}
