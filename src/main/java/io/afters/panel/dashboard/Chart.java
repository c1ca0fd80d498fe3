package io.afters.panel.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture of numbers. It is drawn in the browser by {@code frontend/js/chart.js}. The numbers stand beside it as well:
 * whoever can't see it hears what {@link #show} tells.
 */
@Tag("afters-chart")
@JsModule("context://js/chart.js")
class Chart extends Component implements HasSize, HasStyle {
    private static final JsonMapper JSON = JsonMapper.shared();

    private transient ObjectNode options = JSON.createObjectNode();
    private transient List<String> links = List.of();

    Chart() {
        getElement().setAttribute("role", "img");
        getElement()
                .addEventListener(
                        "chart-click", click -> open(click.getEventData().path("event.detail.index")))
                .addEventData("event.detail.index");
    }

    /** Options, or a part of them, to which only numbers and names are still missing. */
    static ObjectNode look(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /**
     * Draws something else. A picture that stays the same is not sent again.
     *
     * @param told what it shows, in words and numbers
     * @param newOptions of ECharts, data only; a text that begins with {@code var(--} is a colour of the style sheet
     * @param newLinks where a click leads, for each part or place along the axis
     */
    void show(String told, ObjectNode newOptions, List<String> newLinks) {
        links = newLinks;
        getElement().setAttribute("aria-label", told);
        if (!newOptions.equals(options)) {
            options = newOptions;
            getElement().setPropertyJson("options", options);
        }
    }

    /** What was clicked comes from the browser, and is only ever a place on the list of ours. */
    private void open(JsonNode index) {
        if (index.isIntegralNumber() && index.asLong() >= 0 && index.asLong() < links.size()) {
            Links.open(links.get(index.asInt()));
        }
    }
}
