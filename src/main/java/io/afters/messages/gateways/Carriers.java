package io.afters.messages.gateways;

import io.afters.customers.Channel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who carries an account's messages, for those who must tell whether a provider is who it says. */
@Component
public class Carriers {
    private final ChannelSetupSql sql;

    Carriers(ChannelSetupSql sql) {
        this.sql = sql;
    }

    /** The passwords of the channel's providers that are reached over HTTP; never to be logged. */
    public List<String> httpPasswords(long accountId, Channel channel) {
        return sql.find(accountId, channel).map(ChannelSetupSql.Stored::setup).stream()
                .flatMap(setup -> Stream.of(setup.carrier(), setup.fallback()))
                .filter(Objects::nonNull)
                .filter(carrier -> carrier.provider() == Provider.HTTP
                        && carrier.settings().has("password"))
                .map(carrier -> carrier.settings().text("password"))
                .toList();
    }
}
