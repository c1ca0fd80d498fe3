package io.afters.promotions.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.KeyedRows;
import io.afters.shared.ui.LiveGrid;
import java.util.function.IntSupplier;

/** The list of a campaign's codes. On a narrow screen the first column tells everything. */
class CodeGrid extends LiveGrid<CodeRow> {

    CodeGrid(KeyedRows.Source<CodeRow> source, IntSupplier counter) {
        super(source, counter, CodeRow::id);
        setSelectionMode(SelectionMode.NONE);
        addColumn(code())
                .setHeader(getTranslation("codes.column.code"))
                .setFlexGrow(1)
                .setWidth("10rem");
        showFrom(
                0,
                addColumn(status())
                        .setHeader(getTranslation("codes.column.status"))
                        .setFlexGrow(2)
                        .setWidth("11rem"));
        showFrom(
                0,
                addColumn(customer())
                        .setHeader(getTranslation("codes.column.customer"))
                        .setFlexGrow(1)
                        .setWidth("10rem"));
        showFrom(
                700,
                addColumn(until())
                        .setHeader(getTranslation("codes.column.until"))
                        .setFlexGrow(1)
                        .setWidth("10rem"));
        showFrom(
                820,
                addColumn(task())
                        .setHeader(getTranslation("codes.column.task"))
                        .setFlexGrow(0)
                        .setWidth("7rem"));
        getElement().setAttribute("aria-label", getTranslation("codes.title"));
    }

    /** Shows the list from its top; whether filters left something out decides what an empty one says. */
    void show(boolean filtered) {
        setEmptyStateComponent(
                filtered
                        ? new EmptyState(getTranslation("codes.none.found"), getTranslation("list.none.found.how"))
                        : new EmptyState(getTranslation("codes.none"), getTranslation("codes.none.how")));
        restart();
    }

    private static LitRenderer<CodeRow> code() {
        return LitRenderer.<CodeRow>of("""
                        <div class="cell">
                          <span class="code">${item.code}</span>
                          <span class="narrow-only"><span class="${item.classes}">${item.status}</span>
                            ${item.customer} <span class="second-line">${item.until} ${item.uses}</span></span>
                        </div>""")
                .withProperty("code", CodeRow::code)
                .withProperty("classes", CodeRow::statusClasses)
                .withProperty("status", CodeRow::status)
                .withProperty("customer", CodeRow::customer)
                .withProperty("until", CodeRow::until)
                .withProperty("uses", CodeRow::uses);
    }

    private static LitRenderer<CodeRow> status() {
        return LitRenderer.<CodeRow>of("""
                        <div class="cell"><span class="${item.classes}">${item.status}</span>
                          <span class="second-line" title="${item.uses}">${item.uses}</span></div>""")
                .withProperty("classes", CodeRow::statusClasses)
                .withProperty("status", CodeRow::status)
                .withProperty("uses", CodeRow::uses);
    }

    private static LitRenderer<CodeRow> customer() {
        return LitRenderer.<CodeRow>of("""
                        <div class="cell"><span>${item.customer}</span>
                          <span class="second-line">${item.customerId}</span></div>""")
                .withProperty("customer", CodeRow::customer)
                .withProperty("customerId", CodeRow::customerId);
    }

    private static LitRenderer<CodeRow> until() {
        return LitRenderer.<CodeRow>of("<span title=\"${item.exactly}\">${item.until}</span>")
                .withProperty("until", CodeRow::until)
                .withProperty("exactly", CodeRow::untilExactly);
    }

    private LitRenderer<CodeRow> task() {
        return LitRenderer.<CodeRow>of("<a href=\"tasks/${item.task}\" ?hidden=${!item.task}>${item.open}</a>")
                .withProperty("task", CodeRow::task)
                .withProperty("open", row -> getTranslation("messages.open-task"));
    }
}
