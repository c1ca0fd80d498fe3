package io.afters.messages.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.KeyedRows;
import io.afters.shared.ui.LiveGrid;
import java.util.function.IntSupplier;

/** The list of messages. On a narrow screen the first column tells everything. */
class MessageGrid extends LiveGrid<MessageRow> {

    MessageGrid(KeyedRows.Source<MessageRow> source, IntSupplier counter) {
        super(source, counter, MessageRow::id);
        addColumn(customer())
                .setHeader(getTranslation("messages.column.customer"))
                .setFlexGrow(1)
                .setWidth("12rem");
        showFrom(
                0,
                addColumn(message())
                        .setHeader(getTranslation("messages.column.text"))
                        .setFlexGrow(3)
                        .setWidth("16rem"));
        showFrom(
                0,
                addColumn(status())
                        .setHeader(getTranslation("messages.column.status"))
                        .setFlexGrow(1)
                        .setWidth("11rem"));
        showFrom(
                820,
                addColumn(task())
                        .setHeader(getTranslation("messages.column.task"))
                        .setFlexGrow(0)
                        .setWidth("7rem"));
        getElement().setAttribute("aria-label", getTranslation("messages.title"));
    }

    /** Shows the list from its top; whether filters left something out decides what an empty one says. */
    void show(boolean filtered) {
        setEmptyStateComponent(
                filtered
                        ? new EmptyState(getTranslation("messages.none.found"), getTranslation("list.none.found.how"))
                        : new EmptyState(getTranslation("messages.none"), getTranslation("messages.none.how")));
        restart();
    }

    private static LitRenderer<MessageRow> customer() {
        return LitRenderer.<MessageRow>of("""
                        <div class="cell">
                          <span class="first-line">${item.customer}</span>
                          <span class="second-line">${item.to}</span>
                          <span class="narrow-only"><span class="message-text">${item.text}</span></span>
                          <span class="narrow-only">${item.channel} <span class="${item.classes}">${item.status}</span>
                            <span class="second-line" title="${item.exactly}">${item.when} ${item.reason}</span></span>
                        </div>""")
                .withProperty("customer", MessageRow::customer)
                .withProperty("to", MessageRow::to)
                .withProperty("text", MessageRow::text)
                .withProperty("channel", MessageRow::channel)
                .withProperty("classes", MessageRow::statusClasses)
                .withProperty("status", MessageRow::status)
                .withProperty("reason", MessageRow::reason)
                .withProperty("when", MessageRow::when)
                .withProperty("exactly", MessageRow::exactly);
    }

    private static LitRenderer<MessageRow> message() {
        return LitRenderer.<MessageRow>of("""
                        <div class="cell"><span class="second-line">${item.channel}</span>
                          <span class="message-text">${item.text}</span></div>""")
                .withProperty("channel", MessageRow::channel)
                .withProperty("text", MessageRow::text);
    }

    private static LitRenderer<MessageRow> status() {
        return LitRenderer.<MessageRow>of("""
                        <div class="cell"><span class="${item.classes}">${item.status}</span>
                          <span class="second-line told">${item.reason}</span>
                          <span class="second-line" title="${item.exactly}">${item.when}</span></div>""")
                .withProperty("classes", MessageRow::statusClasses)
                .withProperty("status", MessageRow::status)
                .withProperty("reason", MessageRow::reason)
                .withProperty("when", MessageRow::when)
                .withProperty("exactly", MessageRow::exactly);
    }

    private LitRenderer<MessageRow> task() {
        return LitRenderer.<MessageRow>of("<a href=\"tasks/${item.task}\" ?hidden=${!item.task}>${item.open}</a>")
                .withProperty("task", MessageRow::task)
                .withProperty("open", row -> getTranslation("messages.open-task"));
    }
}
