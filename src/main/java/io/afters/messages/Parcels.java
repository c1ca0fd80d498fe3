package io.afters.messages;

import io.afters.accounts.Account;
import io.afters.accounts.Accounts;
import io.afters.customers.Channel;
import io.afters.customers.Contact;
import io.afters.messages.links.Footer;
import io.afters.messages.links.GuestWords;
import io.afters.messages.links.PublicLinks;
import io.afters.messages.links.Targets;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes what a gateway is handed of a message: the text as it was written, with what belongs to the way it takes. The stored
 * text stays as it is: where a link that is counted leads is read from there.
 */
@Component
class Parcels {
    private final PublicLinks links;
    private final LongFunction<Account> accounts;

    @Autowired
    Parcels(PublicLinks links, Accounts accounts) {
        this(links, accounts::get);
    }

    Parcels(PublicLinks links, LongFunction<Account> accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /**
     * The key is the message's own, and so the same on every attempt.
     *
     * @param customer to whom it goes, as known now
     */
    Gateway.Parcel of(QueuedMessage message, Contact customer, String address, Instant at) {
        var text = message.trackLinks()
                ? tracked(message, customer)
                : message.wording().text();
        var unsubscribe = message.channel() == Channel.EMAIL
                ? links.unsubscribe(message.accountId(), customer.id(), message.channel())
                : Optional.<String>empty();
        return new Gateway.Parcel(
                message.accountId(),
                "m-" + message.id(),
                message.channel(),
                address,
                new Wording(
                        message.wording().title(),
                        unsubscribe
                                .map(link -> withFooter(message, customer, text, link))
                                .orElse(text)),
                at,
                unsubscribe.orElse(null));
    }

    private String withFooter(QueuedMessage message, Contact customer, String html, String unsubscribe) {
        var account = accounts.apply(message.accountId());
        var locale = GuestWords.locale(customer.language(), account.defaultLanguage());
        return Footer.below(html, locale, account.name(), unsubscribe);
    }

    private String tracked(QueuedMessage message, Contact customer) {
        return Targets.replaced(
                message.wording().text(),
                message.channel() == Channel.EMAIL,
                (number, target) -> isMarketers(target, customer)
                        ? links.click(message.accountId(), message.id(), number)
                        : Optional.empty());
    }

    /** What leads to us already stays; and nobody gets our good name for a link that they call themselves by. */
    private boolean isMarketers(URI target, Contact customer) {
        var name = customer.name();
        return !links.isOurs(target.toString()) && (name == null || !name.contains(target.getHost()));
    }
}
