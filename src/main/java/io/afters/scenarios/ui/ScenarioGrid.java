package io.afters.scenarios.ui;

import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.RouterLink;
import io.afters.shared.ui.FittingGrid;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of scenarios: what each does, and what can be done with it. */
class ScenarioGrid extends FittingGrid<ScenarioRow> {
    private static final int PAGE = 100;

    private final transient ScenarioDeeds deeds;

    ScenarioGrid(ScenarioDeeds deeds) {
        super(PAGE);
        this.deeds = deeds;
        addColumn(new ComponentRenderer<>(this::name))
                .setKey("name")
                .setHeader(getTranslation("scenarios.column.name"))
                .setComparator(Comparator.comparing(ScenarioRow::name, String.CASE_INSENSITIVE_ORDER))
                .setFlexGrow(4)
                .setWidth("13rem");
        text("trigger", ScenarioRow::trigger, Comparator.comparing(ScenarioRow::trigger), 0);
        text("delay", ScenarioRow::delay, Comparator.comparingLong(ScenarioRow::delayMinutes), 700)
                .setWidth("6rem");
        showFrom(
                600,
                addColumn(new ComponentRenderer<>(deeds::status))
                        .setKey("status")
                        .setHeader(getTranslation("scenarios.column.status"))
                        .setComparator(Comparator.comparing(ScenarioRow::status))
                        .setFlexGrow(0)
                        .setWidth("7rem"));
        text("actions", ScenarioRow::actions, Comparator.comparing(ScenarioRow::actions), 860);
        text("cancellation", ScenarioRow::cancellation, Comparator.comparing(ScenarioRow::cancellation), 1_030)
                .setWidth("9.5rem");
        text("success", ScenarioRow::success, Comparator.comparing(ScenarioRow::success), 1_030)
                .setWidth("9rem");
        showMenu(deeds::menu);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("scenarios.title"));
    }

    private Column<ScenarioRow> text(
            String key, ValueProvider<ScenarioRow, String> value, Comparator<ScenarioRow> order, int from) {
        var column = addColumn(LitRenderer.<ScenarioRow>of(
                                "<span class=\"wrapped\" title=\"${item.text}\">${item.text}</span>")
                        .withProperty("text", value))
                .setKey(key)
                .setHeader(getTranslation("scenarios.column." + key))
                .setComparator(order)
                .setFlexGrow(2)
                .setWidth("8rem");
        showFrom(from, column);
        return column;
    }

    private Div name(ScenarioRow row) {
        var link = new RouterLink(row.name(), ScenarioView.class, ScenarioPlaces.of(row.id()));
        link.addClassName("first-line");
        var sentence = new Span(row.sentence());
        sentence.addClassNames("second-line", "sentence-line");
        sentence.setTitle(row.sentence());
        var narrow = new Span(deeds.status(row));
        narrow.addClassName("narrow-only");
        var cell = new Div(link, sentence, new MonthPicture(row.id(), row.days(), row.month()), narrow);
        cell.addClassName("cell");
        return cell;
    }

    /** Sorts as the URL says; a column that nobody knows: newest first. */
    void order(@Nullable ScenarioOrder order) {
        var column = order == null ? null : getColumnByKey(order.column());
        sort(
                order == null || column == null || !column.isSortable()
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** How somebody has just sorted it. */
    static @Nullable ScenarioOrder chosen(List<GridSortOrder<ScenarioRow>> orders) {
        return orders.isEmpty()
                ? null
                : new ScenarioOrder(
                        String.valueOf(orders.getFirst().getSorted().getKey()),
                        orders.getFirst().getDirection() == SortDirection.DESCENDING);
    }
}
