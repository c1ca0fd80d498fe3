package io.afters.messages.gateways;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.Gateways;
import io.afters.messages.gateways.ChannelSetupSql.Stored;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Leads each account's messages to its providers. Gateways are opened when needed, and replaced soon after a change. */
@Component
class Router implements Gateways {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    /** A node works with settings at most this much older than the database's. */
    private static final long TRUSTED_FOR = Duration.ofSeconds(2).toNanos();

    private final ChannelSetupSql sql;
    private final Kinds kinds;
    private final Cache<Route, Opened> opened = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .executor(Runnable::run)
            .<Route, Opened>removalListener((route, old, cause) -> {
                if (old != null) {
                    old.gateway().close();
                }
            })
            .build();

    Router(ChannelSetupSql sql, Kinds kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    @Override
    public Gateway of(long accountId, Channel channel) {
        var route = new Route(accountId, channel);
        var known = opened.getIfPresent(route);
        if (known != null && System.nanoTime() - known.readAt() < TRUSTED_FOR) {
            return known.gateway();
        }
        try {
            return latest(route);
        } catch (DataAccessException away) {
            LOG.warn("The settings of channel {} of account {} can't be read now", channel, accountId);
            return known == null
                    ? new OutOfOrder(channel.name(), "The settings of this channel can't be read now")
                    : known.gateway();
        }
    }

    private synchronized Gateway latest(Route route) {
        var known = opened.getIfPresent(route);
        var readAt = System.nanoTime();
        var version = sql.version(route.accountId(), route.channel());
        if (known != null && known.version() == version) {
            known.readAt = readAt;
            return known.gateway();
        }
        var stored = sql.find(route.accountId(), route.channel()).orElse(new Stored(ChannelSetup.NONE, true));
        var fresh = new Opened(stored.setup().version(), new SharedGateway(open(route.accountId(), stored)), readAt);
        opened.put(route, fresh);
        return fresh.gateway();
    }

    private Gateway open(long accountId, Stored stored) {
        var setup = stored.setup();
        if (!stored.readable()) {
            return new OutOfOrder(
                    setup.carrier().provider().name(),
                    "The settings of this channel can't be opened with the server's key for secrets");
        }
        var first = open(accountId, setup.carrier());
        var fallback = setup.fallback();
        return fallback == null ? first : new Failover(first, open(accountId, fallback));
    }

    private Gateway open(long accountId, Carrier carrier) {
        try {
            return kinds.of(carrier.provider()).open(accountId, carrier.settings());
        } catch (RuntimeException e) {
            // Without the message, which may tell settings.
            LOG.error(
                    "A gateway of {} can't be opened: {}",
                    carrier.provider(),
                    e.getClass().getName());
            return new OutOfOrder(carrier.provider().name(), "The gateway can't be opened with these settings");
        }
    }

    @PreDestroy
    void close() {
        opened.invalidateAll();
        opened.cleanUp();
    }

    private record Route(long accountId, Channel channel) {}

    /** A gateway, and when it was last known to be up to date. */
    private static final class Opened {
        private final int version;
        private final SharedGateway gateway;
        private volatile long readAt;

        Opened(int version, SharedGateway gateway, long readAt) {
            this.version = version;
            this.gateway = gateway;
            this.readAt = readAt;
        }

        int version() {
            return version;
        }

        SharedGateway gateway() {
            return gateway;
        }

        long readAt() {
            return readAt;
        }
    }
}
