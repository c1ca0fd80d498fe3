package io.afters.customers.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.KeyedRows;
import io.afters.shared.ui.LiveGrid;
import java.util.function.IntSupplier;

/** The list of customers. On a narrow screen the first column tells everything. */
class CustomerGrid extends LiveGrid<CustomerRow> {

    CustomerGrid(KeyedRows.Source<CustomerRow> source, IntSupplier counter) {
        super(source, counter, CustomerRow::id);
        setSelectionMode(SelectionMode.NONE);
        addColumn(who())
                .setHeader(getTranslation("customers.column.name"))
                .setFlexGrow(2)
                .setWidth("14rem");
        showFrom(
                0,
                addColumn(CustomerRow::reach)
                        .setHeader(getTranslation("customers.column.reach"))
                        .setFlexGrow(3)
                        .setWidth("14rem"));
        showFrom(
                0,
                addColumn(since())
                        .setHeader(getTranslation("customers.column.since"))
                        .setFlexGrow(1)
                        .setWidth("10rem"));
        getElement().setAttribute("aria-label", getTranslation("customers.title"));
    }

    /** Shows the list from its top; whether a search left something out decides what an empty one says. */
    void show(boolean searched) {
        setEmptyStateComponent(
                searched
                        ? new EmptyState(
                                getTranslation("customers.none.found"), getTranslation("customers.none.found.how"))
                        : new EmptyState(getTranslation("customers.none"), getTranslation("customers.none.how")));
        restart();
    }

    private static LitRenderer<CustomerRow> who() {
        return LitRenderer.<CustomerRow>of("""
                        <div class="cell"><span class="first-line"><a href="${item.link}">${item.name}</a>
                          <span class="${item.classes}" ?hidden=${!item.state}>${item.state}</span></span>
                          <span class="second-line">${item.externalId}</span>
                          <span class="narrow-only second-line">${item.reach}</span></div>""")
                .withProperty("link", CustomerRow::link)
                .withProperty("name", CustomerRow::name)
                .withProperty("externalId", CustomerRow::externalId)
                .withProperty("reach", CustomerRow::reach)
                .withProperty("classes", CustomerRow::stateClasses)
                .withProperty("state", CustomerRow::state);
    }

    private static LitRenderer<CustomerRow> since() {
        return LitRenderer.<CustomerRow>of("<span title=\"${item.exactly}\">${item.since}</span>")
                .withProperty("since", CustomerRow::since)
                .withProperty("exactly", CustomerRow::exactly);
    }
}
