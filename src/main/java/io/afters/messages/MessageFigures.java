package io.afters.messages;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.shared.Readings;
import io.afters.shared.WholeDays;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many messages there were, and what became of them. */
@Component
public class MessageFigures {
    private final MessageFiguresSql sql;
    private final Readings<Map<Channel, ChannelFigures>> readings;

    MessageFigures(MessageFiguresSql sql, Clock clock) {
        this.sql = sql;
        this.readings = new Readings<>(
                clock,
                all -> all.values().stream().mapToLong(ChannelFigures::all).sum());
    }

    /**
     * The account's messages that were created in these days, by channel, as they stand now, or of very many, a moment ago. None is
     * absent.
     */
    public Map<Channel, ChannelFigures> created(Account account, WholeDays days) {
        return readings.get(account.id(), days, () -> sql.created(account.id(), days.start(), days.end()));
    }
}
