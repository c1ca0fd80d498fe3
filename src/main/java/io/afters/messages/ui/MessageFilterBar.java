package io.afters.messages.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.customers.Channel;
import io.afters.messages.MessageStatus;
import io.afters.shared.ui.FilterBar;
import java.util.List;
import java.util.Objects;

/** The fields that narrow the list of messages. */
class MessageFilterBar extends FilterBar {
    private final TextField search;
    private final Select<Channel> channel;
    private final Select<MessageStatus> status;
    private final DatePicker from;
    private final DatePicker to;

    MessageFilterBar(Runnable changed) {
        super(changed);
        search = search(getTranslation("messages.search"), getTranslation("messages.search.how"));
        channel = choice(
                getTranslation("messages.any-channel"),
                List.of(Channel.values()),
                each -> getTranslation("channel." + each));
        status = choice(
                getTranslation("messages.any-status"),
                List.of(MessageStatus.values()),
                each -> getTranslation("message.status." + each));
        from = day("messages.from", changed);
        to = day("messages.to", changed);
    }

    private DatePicker day(String label, Runnable changed) {
        var field = new DatePicker();
        field.setAriaLabel(getTranslation(label));
        field.setPlaceholder(getTranslation(label));
        field.setLocale(getLocale());
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        add(field);
        return field;
    }

    /** Puts in what the URL says. */
    void show(MessageFilters filters) {
        search.setValue(Objects.requireNonNullElse(filters.search(), ""));
        channel.setValue(filters.channel());
        status.setValue(filters.status());
        from.setValue(filters.from());
        to.setValue(filters.to());
    }

    MessageFilters chosen() {
        return new MessageFilters(text(search), channel.getValue(), status.getValue(), from.getValue(), to.getValue());
    }
}
