package io.afters.messages.gateways;

import io.afters.customers.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How accounts have set their channels; settings are sealed for their account, channel and place. */
@Component
class ChannelSetupSql {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seal seal;

    ChannelSetupSql(JdbcClient jdbc, JsonMapper json, Seal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /** 0: never set. */
    int version(long accountId, Channel channel) {
        return jdbc.sql("select version from channel_setup where account_id = ? and channel = ?")
                .params(accountId, channel.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Those who have set a channel to a provider that tells what comes back over a line of ours. */
    List<Way> listening() {
        return jdbc.sql("select account_id, channel from channel_setup where 'SMPP' in (provider, fallback_provider)")
                .query((row, n) -> new Way(row.getLong("account_id"), Channel.valueOf(row.getString("channel"))))
                .list();
    }

    /** The account's channels that have a provider who tells what became of a message. */
    Set<Channel> receipted(long accountId) {
        var channels = EnumSet.noneOf(Channel.class);
        jdbc.sql("select channel, provider, fallback_provider from channel_setup where account_id = ?")
                .param(accountId)
                .query(row -> {
                    if (tellsArrivals(row.getString("provider")) || tellsArrivals(row.getString("fallback_provider"))) {
                        channels.add(Channel.valueOf(row.getString("channel")));
                    }
                });
        return channels;
    }

    private static boolean tellsArrivals(@Nullable String provider) {
        return provider != null && Provider.valueOf(provider).tellsArrivals();
    }

    Optional<Stored> find(long accountId, Channel channel) {
        return jdbc.sql("select * from channel_setup where account_id = ? and channel = ?")
                .params(accountId, channel.name())
                .query((row, n) -> stored(row, accountId, channel))
                .optional();
    }

    /** Writes it as the next version; false: somebody else was first. */
    boolean write(long accountId, Channel channel, ChannelSetup setup) {
        var fallback = setup.fallback();
        var values = new @Nullable Object[] {
            setup.carrier().provider().name(),
            sealed(setup.carrier().settings(), place(accountId, channel, "first")),
            setup.ratePerSecond(),
            fallback == null ? null : fallback.provider().name(),
            fallback == null ? null : sealed(fallback.settings(), place(accountId, channel, "fallback")),
            setup.resendUnknown(),
            setup.version(),
            accountId,
            channel.name()
        };
        if (setup.version() == 1) {
            return jdbc.sql("insert into channel_setup (provider, settings, rate_per_second, fallback_provider,"
                                    + " fallback_settings, resend_unknown, version, account_id, channel)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .params(values)
                            .update()
                    == 1;
        }
        return jdbc.sql("update channel_setup set provider = ?, settings = ?, rate_per_second = ?,"
                                + " fallback_provider = ?, fallback_settings = ?, resend_unknown = ?, version = ?"
                                + " where account_id = ? and channel = ? and version = ?")
                        .params(values)
                        .param(setup.version() - 1)
                        .update()
                == 1;
    }

    private byte @Nullable [] sealed(Settings settings, String place) {
        return settings.values().isEmpty() ? null : seal.close(json.writeValueAsString(settings.values()), place);
    }

    private Stored stored(ResultSet row, long accountId, Channel channel) throws SQLException {
        var first = opened(row.getBytes("settings"), place(accountId, channel, "first"));
        var second = opened(row.getBytes("fallback_settings"), place(accountId, channel, "fallback"));
        var fallback = row.getString("fallback_provider");
        return new Stored(
                new ChannelSetup(
                        new Carrier(Provider.valueOf(row.getString("provider")), first.orElse(Settings.NONE)),
                        row.getObject("rate_per_second", Integer.class),
                        fallback == null ? null : new Carrier(Provider.valueOf(fallback), second.orElse(Settings.NONE)),
                        row.getBoolean("resend_unknown"),
                        row.getInt("version")),
                first.isPresent() && second.isPresent());
    }

    private Optional<Settings> opened(byte @Nullable [] sealed, String place) {
        return sealed == null
                ? Optional.of(Settings.NONE)
                : seal.open(sealed, place).map(text -> new Settings(json.readValue(text, VALUES)));
    }

    private static String place(long accountId, Channel channel, String which) {
        return "channel:%d:%s:%s".formatted(accountId, channel, which);
    }

    /** Whose channel it is. */
    record Way(long accountId, Channel channel) {}

    /** @param readable false: settings are there, and the server's key does not open them */
    record Stored(ChannelSetup setup, boolean readable) {}
}
