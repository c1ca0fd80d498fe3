package io.afters.messages.ui;

import io.afters.customers.Channel;
import io.afters.messages.MessageQuery;
import io.afters.messages.MessageStatus;
import io.afters.shared.ui.UrlQuery;
import org.jspecify.annotations.Nullable;

/** Which messages the list shows, as its URL says. */
record MessageFilters(@Nullable Channel channel, @Nullable MessageStatus status) {
    static final MessageFilters NONE = new MessageFilters(null, null);

    static MessageFilters of(UrlQuery url) {
        return new MessageFilters(url.oneOf("channel", Channel.class), url.oneOf("status", MessageStatus.class));
    }

    UrlQuery url() {
        return UrlQuery.empty().with("channel", channel).with("status", status);
    }

    MessageQuery query() {
        return new MessageQuery(null, null, channel, status);
    }
}
