package io.afters.audit.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.KeyedRows;
import io.afters.shared.ui.LiveGrid;
import java.util.function.IntSupplier;

/** The trail as a list. On a narrow screen the first column tells everything. */
class AuditGrid extends LiveGrid<AuditRow> {

    AuditGrid(KeyedRows.Source<AuditRow> source, IntSupplier counter) {
        super(source, counter, AuditRow::id);
        setSelectionMode(SelectionMode.NONE);
        addColumn(what())
                .setHeader(getTranslation("audit.column.what"))
                .setFlexGrow(2)
                .setWidth("14rem");
        showFrom(
                0,
                addColumn(LitRenderer.<AuditRow>of("<span class=\"told\">${item.changes}</span>")
                                .withProperty("changes", AuditRow::changes))
                        .setHeader(getTranslation("audit.column.changes"))
                        .setFlexGrow(3)
                        .setWidth("16rem"));
        showFrom(
                0,
                addColumn(when())
                        .setHeader(getTranslation("audit.column.who"))
                        .setFlexGrow(1)
                        .setWidth("11rem"));
        getElement().setAttribute("aria-label", getTranslation("audit.title"));
    }

    /** Shows the list from its top; whether filters left something out decides what an empty one says. */
    void show(boolean filtered) {
        setEmptyStateComponent(
                filtered
                        ? new EmptyState(getTranslation("audit.none.found"), getTranslation("list.none.found.how"))
                        : new EmptyState(getTranslation("audit.none"), getTranslation("audit.none.how")));
        restart();
    }

    private static LitRenderer<AuditRow> what() {
        return LitRenderer.<AuditRow>of("""
                        <div class="cell"><span class="first-line">${item.what}</span>
                          <span class="second-line">${item.subject}</span>
                          <span class="narrow-only told">${item.changes}</span>
                          <span class="narrow-only second-line">${item.who} · ${item.when}</span></div>""")
                .withProperty("what", AuditRow::what)
                .withProperty("subject", AuditRow::subject)
                .withProperty("changes", AuditRow::changes)
                .withProperty("who", AuditRow::who)
                .withProperty("when", AuditRow::when);
    }

    private static LitRenderer<AuditRow> when() {
        return LitRenderer.<AuditRow>of("""
                        <div class="cell"><span>${item.who}</span>
                          <span class="second-line" title="${item.exactly}">${item.when}</span></div>""")
                .withProperty("who", AuditRow::who)
                .withProperty("when", AuditRow::when)
                .withProperty("exactly", AuditRow::exactly);
    }
}
