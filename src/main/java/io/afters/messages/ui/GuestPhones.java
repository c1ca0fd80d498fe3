package io.afters.messages.ui;

import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.CustomerList;
import io.afters.customers.CustomerShown;
import io.afters.messages.MessageList;
import io.afters.messages.MessageQuery;
import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.shared.NotFound;
import io.afters.shared.ui.Moments;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What has arrived on the phones of guests, as far as a sandbox plays them. */
@Component
class GuestPhones {
    private static final int MOST = 60;

    private final MessageList messages;
    private final CustomerList customers;
    private final CurrentAccount current;
    private final Clock clock;
    private final boolean sandbox;

    GuestPhones(
            MessageList messages,
            CustomerList customers,
            CurrentAccount current,
            Clock clock,
            @Value("${afters.sandbox:false}") boolean sandbox) {
        this.messages = messages;
        this.customers = customers;
        this.current = current;
        this.clock = clock;
        this.sandbox = sandbox;
    }

    /** Only where nothing really leaves the house. */
    boolean available() {
        return sandbox;
    }

    /** The guest with this id of ours, else the one who was written to last; empty: nobody was. */
    Optional<CustomerShown> guest(@Nullable Long id) {
        try {
            var account = current.get();
            return (id == null ? lastWrittenTo() : Optional.of(id)).map(guest -> customers.get(account, guest));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private Optional<Long> lastWrittenTo() {
        var sent = new MessageQuery(null, null, null, MessageStatus.SENT);
        return messages.find(current.id(), sent, Long.MAX_VALUE, 1).stream()
                .map(MessageShown::customer)
                .findFirst();
    }

    /** Guests whom somebody may mean. */
    List<CustomerShown> guests(@Nullable String typed, int most) {
        return customers.find(
                current.get(), typed == null || typed.isBlank() ? null : typed.strip(), Long.MAX_VALUE, most);
    }

    /** What arrived, the latest first. */
    List<MessageShown> arrived(long guest) {
        var sent = new MessageQuery(null, null, null, MessageStatus.SENT, null, List.of(guest), null, null, null);
        return messages.find(current.id(), sent, Long.MAX_VALUE, MOST).stream()
                .filter(message -> message.text() != null)
                .toList();
    }

    Account account() {
        return current.get();
    }

    Moments moments() {
        return Moments.now(account().zone(), clock);
    }
}
