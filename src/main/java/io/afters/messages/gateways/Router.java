package io.afters.messages.gateways;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.Gateways;
import io.afters.messages.Line;
import io.afters.messages.Route;
import io.afters.messages.gateways.ChannelSetupSql.Stored;
import io.afters.messages.gateways.ChannelSetupSql.Way;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    private final Clock clock;
    private final Cache<Way, Opened> opened = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .executor(Runnable::run)
            .<Way, Opened>removalListener((way, old, cause) -> {
                if (old != null) {
                    old.close();
                }
            })
            .build();

    /** @param clock by which providers are left in peace: in a sandbox, that passes with its days */
    Router(ChannelSetupSql sql, Kinds kinds, Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Route of(long accountId, Channel channel) {
        var way = new Way(accountId, channel);
        var known = opened.getIfPresent(way);
        if (known != null && System.nanoTime() - known.readAt() < TRUSTED_FOR) {
            return known.route();
        }
        try {
            return latest(way);
        } catch (DataAccessException away) {
            LOG.warn("The settings of channel {} of account {} can't be read now", channel, accountId);
            return known == null
                    ? route(outOfOrder(channel.name(), "The settings of this channel can't be read now"))
                    : known.route();
        }
    }

    /** Using a route keeps it from being closed as idle. */
    @Override
    public void listen() {
        for (var way : sql.listening()) {
            of(way.accountId(), way.channel());
            var known = opened.getIfPresent(way);
            if (known != null) {
                known.gateways().forEach(SharedGateway::listen);
            }
        }
    }

    private synchronized Route latest(Way way) {
        var known = opened.getIfPresent(way);
        var readAt = System.nanoTime();
        var version = sql.version(way.accountId(), way.channel());
        if (known != null && known.version() == version) {
            known.readAt = readAt;
            return known.route();
        }
        var stored = sql.find(way.accountId(), way.channel()).orElse(new Stored(ChannelSetup.NONE, true));
        var fresh = open(way.accountId(), stored, readAt);
        opened.put(way, fresh);
        return fresh.route();
    }

    private Opened open(long accountId, Stored stored, long readAt) {
        var setup = stored.setup();
        var gateways = stored.readable()
                ? Stream.of(setup.carrier(), setup.fallback())
                        .filter(Objects::nonNull)
                        .map(carrier -> new SharedGateway(open(accountId, carrier)))
                        .toList()
                : List.of(outOfOrder(
                        setup.carrier().provider().name(),
                        "The settings of this channel can't be opened with the server's key for secrets"));
        var lines = gateways.stream()
                .<Line>map(gateway -> new GuardedLine(gateway, clock))
                .toList();
        var route = new Route(lines, setup.ratePerSecond(), setup.resendUnknown());
        return new Opened(setup.version(), route, gateways, readAt);
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

    private static SharedGateway outOfOrder(String name, String reason) {
        return new SharedGateway(new OutOfOrder(name, reason));
    }

    private Route route(Gateway gateway) {
        return new Route(List.of(new GuardedLine(gateway, clock)), null, false);
    }

    /** How many lines to providers of this kind are left in peace just now. */
    long resting(Provider provider) {
        return opened.asMap().values().stream()
                .flatMap(known -> known.route().lines().stream())
                .filter(line ->
                        line.name().equals(provider.name()) && line instanceof GuardedLine guarded && guarded.rests())
                .count();
    }

    @PreDestroy
    void close() {
        opened.invalidateAll();
        opened.cleanUp();
    }

    /** A route with its gateways, and when it was last known to be up to date. */
    private static final class Opened {
        private final int version;
        private final Route route;
        private final List<SharedGateway> gateways;
        private volatile long readAt;

        Opened(int version, Route route, List<SharedGateway> gateways, long readAt) {
            this.version = version;
            this.route = route;
            this.gateways = gateways;
            this.readAt = readAt;
        }

        int version() {
            return version;
        }

        Route route() {
            return route;
        }

        List<SharedGateway> gateways() {
            return gateways;
        }

        void close() {
            gateways.forEach(SharedGateway::close);
        }

        long readAt() {
            return readAt;
        }
    }
}
