package io.afters.promotions.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.KeyedRows;
import io.afters.shared.ui.LiveGrid;
import java.util.function.IntSupplier;

/** The list of campaigns. On a narrow screen the first column tells everything. */
class CampaignGrid extends LiveGrid<CampaignRow> {

    CampaignGrid(KeyedRows.Source<CampaignRow> source, IntSupplier counter) {
        super(source, counter, CampaignRow::id);
        addColumn(campaign())
                .setHeader(getTranslation("campaigns.column.campaign"))
                .setFlexGrow(2)
                .setWidth("14rem");
        showFrom(
                0,
                addColumn(discount())
                        .setHeader(getTranslation("campaigns.column.discount"))
                        .setFlexGrow(2)
                        .setWidth("12rem"));
        showFrom(
                0,
                addColumn(CampaignRow::codes)
                        .setHeader(getTranslation("campaigns.column.codes"))
                        .setFlexGrow(2)
                        .setWidth("13rem"));
        showFrom(
                720,
                addColumn(status())
                        .setHeader(getTranslation("campaigns.column.status"))
                        .setFlexGrow(0)
                        .setWidth("8rem"));
        getElement().setAttribute("aria-label", getTranslation("campaigns.title"));
    }

    /** Shows the list from its top; whether filters left something out decides what an empty one says. */
    void show(boolean filtered) {
        setEmptyStateComponent(
                filtered
                        ? new EmptyState(getTranslation("campaigns.none.found"), getTranslation("list.none.found.how"))
                        : new EmptyState(getTranslation("campaigns.none"), getTranslation("campaigns.none.how")));
        restart();
    }

    private static LitRenderer<CampaignRow> campaign() {
        return LitRenderer.<CampaignRow>of("""
                        <div class="cell">
                          <span class="first-line">${item.name}</span>
                          <span class="narrow-only"><span class="${item.classes}">${item.status}</span>
                            ${item.discount}</span>
                          <span class="narrow-only second-line">${item.codes}</span>
                        </div>""")
                .withProperty("name", CampaignRow::name)
                .withProperty("classes", CampaignRow::statusClasses)
                .withProperty("status", CampaignRow::status)
                .withProperty("discount", CampaignRow::discount)
                .withProperty("codes", CampaignRow::codes);
    }

    private static LitRenderer<CampaignRow> discount() {
        return LitRenderer.<CampaignRow>of("""
                        <div class="cell"><span>${item.discount}</span>
                          <span class="second-line" title="${item.conditions}">${item.conditions}</span></div>""")
                .withProperty("discount", CampaignRow::discount)
                .withProperty("conditions", CampaignRow::conditions);
    }

    private static LitRenderer<CampaignRow> status() {
        return LitRenderer.<CampaignRow>of("<span class=\"${item.classes}\">${item.status}</span>")
                .withProperty("classes", CampaignRow::statusClasses)
                .withProperty("status", CampaignRow::status);
    }
}
