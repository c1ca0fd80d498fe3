package io.afters.messages.ui;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.CustomerSearch;
import io.afters.customers.CustomerSought;
import io.afters.messages.Arrival;
import io.afters.messages.MessageQuery;
import io.afters.messages.MessageStatus;
import io.afters.shared.ui.Days;
import io.afters.shared.ui.UrlQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which messages the list shows, as its URL says.
 *
 * @param search words of the name, the phone, e-mail or platform id of the guest
 * @param days in the account's zone
 */
record MessageFilters(
        @Nullable String search,
        @Nullable Channel channel,
        @Nullable MessageStatus status,
        @Nullable Arrival arrival,
        Days days) {
    static final MessageFilters NONE = new MessageFilters(null, null, null, null, Days.ANY);
    /** When more guests are meant, each message is asked whose it is. */
    private static final int FEW = 1_000;

    static MessageFilters of(UrlQuery url) {
        return new MessageFilters(
                url.text("q"),
                url.oneOf("channel", Channel.class),
                url.oneOf("status", MessageStatus.class),
                url.oneOf("arrival", Arrival.class),
                new Days(url.day("from"), url.day("to")));
    }

    UrlQuery url() {
        return UrlQuery.empty()
                .with("q", search)
                .with("channel", channel)
                .with("status", status)
                .with("arrival", arrival)
                .with("from", days.from())
                .with("to", days.to());
    }

    MessageQuery query(Account account, CustomerSearch people) {
        var sought = search == null ? null : CustomerSought.anyhow(search, account.country());
        var guests = sought == null ? null : people.ids(account, sought, FEW + 1);
        var many = guests != null && guests.size() > FEW;
        return new MessageQuery(
                null,
                null,
                channel,
                status,
                arrival,
                many ? null : guests,
                many ? sought : null,
                days.begin(account.zone()),
                days.end(account.zone()));
    }
}
