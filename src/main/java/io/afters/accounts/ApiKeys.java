package io.afters.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.afters.shared.Conflict;
import io.afters.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All API keys. */
@Component
public class ApiKeys {
    /** A revoked key stops working on every node within this time. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final Duration NOTED = Duration.ofMinutes(1);

    private final ApiKeyRows rows;
    private final ApiKeysSql sql;
    private final Admins admins;
    private final Clock clock;
    private final Cache<String, ApiKey> cache =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();
    /** Whose use was noted by this node a moment ago: a row is not written for each call. */
    private final Cache<Long, Boolean> lately =
            Caffeine.newBuilder().expireAfterWrite(NOTED).maximumSize(10_000).build();

    ApiKeys(ApiKeyRows rows, ApiKeysSql sql, Admins admins, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.admins = admins;
        this.clock = clock;
    }

    /** The living key of this token. */
    public Optional<ApiKey> find(Token token) {
        var hash = token.hash();
        return Optional.ofNullable(cache.get(
                        HexFormat.of().formatHex(hash),
                        h -> rows.findByTokenHash(hash).orElse(null)))
                .filter(key -> key.opensFor(token))
                .map(this::used);
    }

    private ApiKey used(ApiKey key) {
        if (lately.asMap().putIfAbsent(key.id(), true) == null) {
            sql.used(key, clock.instant());
        }
        return key;
    }

    /**
     * Makes a key for the caller's account; its token is returned here and never again.
     *
     * @throws io.afters.shared.InvalidInput when the draft can't be accepted
     */
    @Transactional
    public Issued issue(Caller by, ApiKeyDraft draft) {
        admins.check(by);
        draft.check();
        return issued(by.accountId(), draft.name().strip(), draft.scopes(), draft.limitPerSecond());
    }

    /** Makes a second key like this one, so that callers can move to it before the first is revoked. */
    @Transactional
    public Issued rotate(Caller by, long id) {
        admins.check(by);
        var key = mine(by, id);
        if (key.isRevoked()) {
            throw new Conflict("The key is revoked: there is nobody to move from it.", Map.of());
        }
        return issued(
                by.accountId(), key.name(), key.scopes(), key.limitPerSecond().orElse(null));
    }

    private Issued issued(long accountId, String name, Set<Scope> scopes, @Nullable Integer limitPerSecond) {
        var token = Token.random();
        return new Issued(
                rows.save(new ApiKey(accountId, name, token, scopes, limitPerSecond, clock.instant())), token);
    }

    /** Makes a key with a known token, for a sandbox. */
    @Transactional
    public void register(
            long accountId, String name, Token token, Set<Scope> scopes, @Nullable Integer limitPerSecond) {
        rows.save(new ApiKey(accountId, name, token, scopes, limitPerSecond, clock.instant()));
    }

    /** The keys of the caller's account, revoked ones included, in the order of their making. */
    public List<ApiKey> of(Caller by) {
        admins.check(by);
        return rows.findByAccountIdOrderById(by.accountId());
    }

    /** Ends a key of the caller's account. Throws {@link NotFound} when it has none of this id. */
    @Transactional
    public void revoke(Caller by, long id) {
        admins.check(by);
        var key = mine(by, id);
        key.revoke(clock.instant());
        rows.save(key);
        cache.invalidateAll();
    }

    /** What the key is called; for those who read of it, in the audit trail say. */
    public Optional<String> name(long accountId, long id) {
        return rows.findByIdAndAccountId(id, accountId).map(ApiKey::name);
    }

    private ApiKey mine(Caller by, long id) {
        return rows.findByIdAndAccountId(id, by.accountId()).orElseThrow(() -> new NotFound("API key"));
    }

    /** A new key, and the only sight of its token. */
    public record Issued(ApiKey key, Token token) {}
}
