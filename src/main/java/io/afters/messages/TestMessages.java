package io.afters.messages;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.customers.Channel;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Messages that staff send to themselves, to see them where guests will. They belong to nobody, and leave no trace. */
@Component
public class TestMessages {
    private final Gateways gateways;
    private final Clock clock;

    TestMessages(Gateways gateways, Clock clock) {
        this.gateways = gateways;
        this.clock = clock;
    }

    /**
     * Hands one message over, now.
     *
     * @param address a phone, an e-mail or a push token of the member of staff
     */
    public Gateway.Outcome send(Account account, Caller by, Channel channel, String address, Wording wording) {
        by.mustChangeMarketing();
        var key = "t-" + UUID.randomUUID();
        var asked = gateways.of(account.id(), channel)
                .send(new Gateway.Parcel(account.id(), key, channel, address, wording, clock.instant()));
        return asked.isEmpty()
                ? new Gateway.Outcome.Unavailable(
                        "The provider failed again and again, and is left in peace for a moment")
                : asked.getLast().outcome();
    }
}
