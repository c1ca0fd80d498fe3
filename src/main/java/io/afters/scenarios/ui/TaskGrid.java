package io.afters.scenarios.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.RouterLink;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.KeyedRows;
import io.afters.shared.ui.LiveGrid;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The list of tasks. On a narrow screen the first column tells everything. */
class TaskGrid extends LiveGrid<TaskRow> {

    TaskGrid(KeyedRows.Source<TaskRow> source, IntSupplier counter) {
        super(source, counter, TaskRow::id);
        addColumn(task())
                .setHeader(getTranslation("tasks.column.task"))
                .setFlexGrow(3)
                .setWidth("14rem");
        showFrom(
                0,
                addColumn(status())
                        .setHeader(getTranslation("tasks.column.status"))
                        .setFlexGrow(2)
                        .setWidth("13rem"));
        showFrom(
                760,
                addColumn(result())
                        .setHeader(getTranslation("tasks.column.result"))
                        .setFlexGrow(1)
                        .setWidth("11rem"));
        showFrom(
                920,
                addColumn(code())
                        .setHeader(getTranslation("tasks.column.code"))
                        .setFlexGrow(0)
                        .setWidth("8.5rem"));
        getElement().setAttribute("aria-label", getTranslation("tasks.title"));
        // The grid itself opens a row with the space bar only.
        getElement()
                .executeJs("this.addEventListener('keydown', e => {"
                        + " const at = e.key === 'Enter' ? this.getEventContext(e) : {};"
                        + " if (at.section === 'body' && at.item) { this.activeItem = at.item; } }, true)");
    }

    /**
     * Shows the list from its top.
     *
     * @param nothingFound stands there when filters have left out everything; null: there are no filters
     */
    void show(@Nullable EmptyState nothingFound) {
        setEmptyStateComponent(
                nothingFound != null
                        ? nothingFound
                        : new EmptyState(
                                getTranslation("tasks.none"),
                                getTranslation("tasks.none.how"),
                                new RouterLink(getTranslation("tasks.none.open"), ScenariosView.class)));
        restart();
    }

    private static LitRenderer<TaskRow> task() {
        return LitRenderer.<TaskRow>of("""
                        <div class="cell">
                          <span class="first-line">${item.customer}</span>
                          <span class="second-line">${item.scenario} · ${item.order}</span>
                          <span class="narrow-only"><span class="${item.classes}">${item.status}</span>
                            <span class="second-line" title="${item.exactly}">${item.why}</span></span>
                        </div>""")
                .withProperty("customer", TaskRow::customer)
                .withProperty("scenario", TaskRow::scenario)
                .withProperty("order", TaskRow::order)
                .withProperty("classes", TaskRow::statusClasses)
                .withProperty("status", TaskRow::status)
                .withProperty("why", TaskRow::why)
                .withProperty("exactly", TaskRow::exactly);
    }

    private static LitRenderer<TaskRow> status() {
        return LitRenderer.<TaskRow>of("""
                        <div class="cell"><span class="${item.classes}">${item.status}</span>
                          <span class="second-line" title="${item.exactly}">${item.why}</span></div>""")
                .withProperty("classes", TaskRow::statusClasses)
                .withProperty("status", TaskRow::status)
                .withProperty("why", TaskRow::why)
                .withProperty("exactly", TaskRow::exactly);
    }

    private static LitRenderer<TaskRow> result() {
        return LitRenderer.<TaskRow>of("""
                        <div class="cell" ?hidden=${!item.result}><span class="${item.classes}">${item.result}</span>
                          <span class="second-line">${item.why}</span></div>""")
                .withProperty("classes", TaskRow::resultClasses)
                .withProperty("result", TaskRow::result)
                .withProperty("why", TaskRow::resultWhy);
    }

    private static LitRenderer<TaskRow> code() {
        return LitRenderer.<TaskRow>of("<span class=\"code\">${item.code}</span>")
                .withProperty("code", TaskRow::code);
    }
}
