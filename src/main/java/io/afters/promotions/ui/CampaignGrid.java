package io.afters.promotions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.KeyedRows;
import io.afters.shared.ui.LiveGrid;
import java.util.function.IntSupplier;

/** The list of campaigns: what each gives, what became of its codes, and what can be done with it. */
class CampaignGrid extends LiveGrid<CampaignRow> {
    private final transient CampaignDeeds deeds;

    CampaignGrid(KeyedRows.Source<CampaignRow> source, IntSupplier counter, CampaignDeeds deeds) {
        super(source, counter, CampaignRow::id);
        this.deeds = deeds;
        setSelectionMode(SelectionMode.NONE);
        addColumn(new ComponentRenderer<>(this::campaign))
                .setHeader(getTranslation("campaigns.column.campaign"))
                .setFlexGrow(2)
                .setWidth("12rem");
        showFrom(
                0,
                addColumn(discount())
                        .setHeader(getTranslation("campaigns.column.discount"))
                        .setFlexGrow(2)
                        .setWidth("11rem"));
        showFrom(
                0,
                addColumn(new ComponentRenderer<>(CampaignGrid::counts))
                        .setHeader(getTranslation("campaigns.column.codes"))
                        .setFlexGrow(2)
                        .setWidth("12rem"));
        showFrom(
                760,
                addColumn(new ComponentRenderer<>(deeds::status))
                        .setHeader(getTranslation("campaigns.column.status"))
                        .setFlexGrow(0)
                        .setWidth("8rem"));
        showMenu(deeds::menu);
        getElement().setAttribute("aria-label", getTranslation("campaigns.title"));
    }

    /** Shows the list from its top; it says this when it is empty. */
    void show(EmptyState empty) {
        setEmptyStateComponent(empty);
        restart();
    }

    private Div campaign(CampaignRow row) {
        var link = new Anchor(row.place(), row.name());
        link.addClassName("first-line");
        var narrow = new Div(deeds.status(row), new Span(row.discount()), counts(row));
        narrow.addClassName("narrow-only");
        var cell = new Div(link, narrow);
        cell.addClassName("cell");
        return cell;
    }

    private static Div counts(CampaignRow row) {
        var counts = new Div();
        counts.addClassName("code-counts");
        row.codes().forEach(count -> counts.add(new Anchor(count.get("to"), count.get("text"))));
        if (row.codes().isEmpty()) {
            counts.setText(CampaignWords.text("code.count.none"));
        }
        return counts;
    }

    private static LitRenderer<CampaignRow> discount() {
        return LitRenderer.<CampaignRow>of("""
                        <div class="cell"><span>${item.discount}</span>
                          <span class="second-line" title="${item.conditions}">${item.conditions}</span></div>""")
                .withProperty("discount", CampaignRow::discount)
                .withProperty("conditions", CampaignRow::conditions);
    }
}
