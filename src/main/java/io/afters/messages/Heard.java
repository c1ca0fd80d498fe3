package io.afters.messages;

import io.afters.accounts.Accounts;
import io.afters.customers.Channel;
import io.afters.customers.Consents;
import io.afters.shared.Phones;
import io.afters.shared.Text;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes down what comes back: receipts beside their messages, and a guest's STOP as a withdrawn consent. Once is as good as
 * twice, so that a provider who gets no answer may tell it again.
 */
@Component
class Heard implements Incoming {
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_REASON = 500;

    private final Receipts receipts;
    private final Consents consents;
    private final Accounts accounts;
    private final Clock clock;

    Heard(Receipts receipts, Consents consents, Accounts accounts, Clock clock) {
        this.receipts = receipts;
        this.consents = consents;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Kept as well when we do not know of such a message yet. */
    @Override
    public void receipt(long accountId, Channel channel, String providerId, Receipt receipt) {
        var id = Text.cleaned(providerId, LONGEST_ID);
        if (id != null) {
            receipts.keep(
                    accountId,
                    channel,
                    id,
                    new Receipt(receipt.kind(), receipt.at(), Text.cleaned(receipt.reason(), LONGEST_REASON)));
        }
    }

    /** Only a wish to be left in peace means anything to us, and one to have it otherwise after all. */
    @Override
    public void answer(long accountId, Channel channel, String from, String text) {
        if (channel != Channel.SMS) {
            return;
        }
        if (StopWord.isIn(text)) {
            known(accountId, from).ifPresent(phone -> consents.stop(accountId, phone, clock.instant()));
        } else if (StartWord.is(text)) {
            known(accountId, from).ifPresent(phone -> consents.start(accountId, phone, clock.instant()));
        }
    }

    private Optional<String> known(long accountId, String from) {
        return phone(from, accounts.get(accountId).country());
    }

    /** Providers tell phones with the country's code, with or without a plus; some in the country's own notation. */
    static Optional<String> phone(String from, String country) {
        var told = from.strip();
        if (told.matches("[1-9]\\d{9,14}")) {
            var international = Phones.e164("+" + told, country);
            var national = Phones.e164(told, country);
            // Digits that are a whole phone here as they stand, but for the plus, are read with their country's code.
            return international.isPresent() ? international : national;
        }
        return told.matches("[-+()/. 0-9]+") ? Phones.e164(told, country) : Optional.empty();
    }
}
