package io.afters.messages;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.shared.WholeDays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many messages there were, and what became of them. */
@Component
public class MessageFigures {
    private final MessageFiguresSql sql;

    MessageFigures(MessageFiguresSql sql) {
        this.sql = sql;
    }

    /** The account's messages that were created in these days, by channel, as they stand now. None is absent. */
    public Map<Channel, ChannelFigures> created(Account account, WholeDays days) {
        return sql.created(account.id(), days.start(), days.end());
    }
}
