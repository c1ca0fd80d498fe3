package io.afters.promotions.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.KeyedRows;
import io.afters.shared.ui.LiveGrid;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.LongFunction;

/** The list of a campaign's codes. On a narrow screen the first column tells everything. */
class CodeGrid extends LiveGrid<CodeRow> {
    private final transient LongFunction<String> place;

    /** @param place the address that opens a code beside the list */
    CodeGrid(KeyedRows.Source<CodeRow> source, IntSupplier counter, LongFunction<String> place) {
        super(source, counter, CodeRow::id);
        this.place = place;
        setSelectionMode(SelectionMode.NONE);
        addColumn(code())
                .setHeader(getTranslation("codes.column.code"))
                .setFlexGrow(1)
                .setWidth("9rem");
        showFrom(
                0,
                addColumn(status())
                        .setHeader(getTranslation("codes.column.status"))
                        .setFlexGrow(2)
                        .setWidth("10rem"));
        showFrom(
                0,
                addColumn(customer())
                        .setHeader(getTranslation("codes.column.customer"))
                        .setFlexGrow(1)
                        .setWidth("9rem"));
        showFrom(
                720,
                addColumn(scenario())
                        .setHeader(getTranslation("codes.column.scenario"))
                        .setFlexGrow(2)
                        .setWidth("10rem"));
        showFrom(
                900,
                addColumn(valid())
                        .setHeader(getTranslation("codes.column.valid"))
                        .setFlexGrow(1)
                        .setWidth("12rem"));
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

    /** Lets rows be chosen; whoever listens is told how many are. */
    void letSelect(IntConsumer selected) {
        setSelectionMode(SelectionMode.MULTI);
        // All of them are never chosen at once, so that its own head would be empty.
        getElement()
                .executeJs(
                        "requestAnimationFrame(() => { const column = this.querySelector('vaadin-grid-flow-selection-column');"
                                + " if (column) { column.headerRenderer = head => { const name = document.createElement('span');"
                                + " name.className = 'only-heard'; name.textContent = $0; head.replaceChildren(name); }; } })",
                        getTranslation("codes.column.chosen"));
        addSelectionListener(
                selection -> selected.accept(selection.getAllSelectedItems().size()));
    }

    List<Long> selectedIds() {
        return getSelectedItems().stream().map(CodeRow::id).toList();
    }

    private LitRenderer<CodeRow> code() {
        return LitRenderer.<CodeRow>of("""
                        <div class="cell">
                          <a class="code" href="${item.place}">${item.code}</a>
                          <span class="narrow-only"><span class="${item.classes}">${item.status}</span>
                            ${item.customer} <span class="second-line">${item.scenario} ${item.until} ${item.uses}</span></span>
                        </div>""")
                .withProperty("code", CodeRow::code)
                .withProperty("place", row -> place.apply(row.id()))
                .withProperty("classes", CodeRow::statusClasses)
                .withProperty("status", CodeRow::status)
                .withProperty("customer", CodeRow::customer)
                .withProperty("scenario", CodeRow::scenario)
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
        return LitRenderer.<CodeRow>of("<a href=\"${item.place}\" ?hidden=${!item.place}>${item.text}</a>")
                .withProperty("place", CodeRow::customerPlace)
                .withProperty("text", CodeRow::customer);
    }

    private LitRenderer<CodeRow> scenario() {
        return LitRenderer.<CodeRow>of("""
                        <div class="cell"><a href="${item.scenarioPlace}" ?hidden=${!item.scenario}>${item.scenario}</a>
                          <a class="second-line" href="${item.taskPlace}" ?hidden=${!item.taskPlace}>${item.open}</a></div>""")
                .withProperty("scenario", CodeRow::scenario)
                .withProperty("scenarioPlace", CodeRow::scenarioPlace)
                .withProperty("taskPlace", CodeRow::taskPlace)
                .withProperty("open", row -> getTranslation("messages.open-task"));
    }

    private static LitRenderer<CodeRow> valid() {
        return LitRenderer.<CodeRow>of("""
                        <div class="cell" title="${item.exactly}"><span>${item.from}</span>
                          <span>${item.until}</span></div>""")
                .withProperty("from", CodeRow::from)
                .withProperty("until", CodeRow::until)
                .withProperty("exactly", CodeRow::exactly);
    }
}
