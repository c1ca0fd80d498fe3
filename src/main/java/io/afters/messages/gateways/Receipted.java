package io.afters.messages.gateways;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Over which channels an account gets to know what became of its messages. */
@Component
public class Receipted {
    private final ChannelSetupSql sql;

    Receipted(ChannelSetupSql sql) {
        this.sql = sql;
    }

    /** The channels of which a provider, as they are set now, tells whether messages arrived. */
    public Set<Channel> channels(Account account) {
        return sql.receipted(account.id());
    }
}
