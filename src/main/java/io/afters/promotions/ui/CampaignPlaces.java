package io.afters.promotions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.afters.shared.Ids;

/** The addresses of single campaigns, and the ways there. */
final class CampaignPlaces {
    static final String CAMPAIGN = "campaign";
    static final String NEW = "new";

    private CampaignPlaces() {}

    static RouteParameters of(long id) {
        return new RouteParameters(CAMPAIGN, Ids.format(id));
    }

    static void create() {
        go(NEW, QueryParameters.empty());
    }

    /** Begins a new one that is like this one. */
    static void copy(long id) {
        go(NEW, QueryParameters.of("from", Ids.format(id)));
    }

    static void open(long id) {
        go(Ids.format(id), QueryParameters.empty());
    }

    static void open(long id, String tab) {
        go(Ids.format(id), QueryParameters.of("tab", tab));
    }

    static void go(String id, QueryParameters query) {
        UI.getCurrent().navigate(CampaignView.class, new RouteParameters(CAMPAIGN, id), query);
    }
}
