package io.afters.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.afters.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
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

    private final ApiKeyRows rows;
    private final Clock clock;
    private final Cache<String, ApiKey> cache =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    ApiKeys(ApiKeyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The living key of this token. */
    public Optional<ApiKey> find(Token token) {
        var hash = token.hash();
        return Optional.ofNullable(cache.get(
                        HexFormat.of().formatHex(hash),
                        h -> rows.findByTokenHash(hash).orElse(null)))
                .filter(key -> key.opensFor(token));
    }

    /** Makes a key; its token is returned here and never again. */
    @Transactional
    public Token issue(long accountId, String name, Set<Scope> scopes, @Nullable Integer limitPerSecond) {
        var token = Token.random();
        register(accountId, name, token, scopes, limitPerSecond);
        return token;
    }

    /** Makes a key with a known token, for a sandbox. */
    @Transactional
    public void register(
            long accountId, String name, Token token, Set<Scope> scopes, @Nullable Integer limitPerSecond) {
        rows.save(new ApiKey(accountId, name, token, scopes, limitPerSecond, clock.instant()));
    }

    public List<ApiKey> of(long accountId) {
        return rows.findByAccountIdOrderById(accountId);
    }

    /** Ends a key of this account. Throws {@link NotFound} when it has none of this id. */
    @Transactional
    public void revoke(long accountId, long id) {
        var key = rows.findByIdAndAccountId(id, accountId).orElseThrow(() -> new NotFound("API key"));
        key.revoke(clock.instant());
        rows.save(key);
        cache.invalidateAll();
    }
}
