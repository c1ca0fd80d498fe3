package io.afters.scenarios.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;

/** The addresses of single scenarios, and the ways there. */
final class ScenarioPlaces {
    static final String SCENARIO = "scenario";
    static final String NEW = "new";

    private ScenarioPlaces() {}

    static RouteParameters of(String id) {
        return new RouteParameters(SCENARIO, id);
    }

    static void open(String id) {
        go(id, QueryParameters.empty());
    }

    static void open(String id, String tab) {
        go(id, QueryParameters.of("tab", tab));
    }

    static void create() {
        open(NEW);
    }

    /** Begins a new one that is like this one. */
    static void copy(String id) {
        go(NEW, QueryParameters.of("from", id));
    }

    private static void go(String id, QueryParameters query) {
        UI.getCurrent().navigate(ScenarioView.class, of(id), query);
    }
}
