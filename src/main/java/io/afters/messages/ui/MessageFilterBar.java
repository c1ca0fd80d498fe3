package io.afters.messages.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.customers.Channel;
import io.afters.messages.Arrival;
import io.afters.messages.MessageStatus;
import io.afters.shared.ui.DayField;
import io.afters.shared.ui.Days;
import io.afters.shared.ui.FilterBar;
import java.util.List;
import java.util.Objects;

/** The fields that narrow the list of messages. */
class MessageFilterBar extends FilterBar {
    private final TextField search;
    private final Select<Channel> channel;
    private final Select<MessageStatus> status;
    private final Select<Arrival> arrival;
    private final DayField from;
    private final DayField to;

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
        arrival = choice(
                getTranslation("messages.any-arrival"),
                List.of(Arrival.values()),
                each -> getTranslation("message.arrival." + each));
        from = day(getTranslation("messages.from"));
        to = day(getTranslation("messages.to"));
    }

    /** Puts in what the URL says. */
    void show(MessageFilters filters) {
        search.setValue(Objects.requireNonNullElse(filters.search(), ""));
        channel.setValue(filters.channel());
        status.setValue(filters.status());
        arrival.setValue(filters.arrival());
        from.setValue(filters.days().from());
        to.setValue(filters.days().to());
    }

    MessageFilters chosen() {
        return new MessageFilters(
                text(search),
                channel.getValue(),
                status.getValue(),
                arrival.getValue(),
                new Days(from.getValue(), to.getValue()));
    }
}
