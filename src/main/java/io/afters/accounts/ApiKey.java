package io.afters.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Lets another system call the HTTP API for one account. Only a hash of its token is kept. */
@Entity
public class ApiKey implements Caller {
    /** Of 40 random characters this shows four. */
    private static final int SHOWN = 11;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    // Not a tenant id: a key is looked up before any account is known.
    private long accountId;
    private String name;
    private String tokenStart;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] tokenHash;

    private String scopes;
    private @Nullable Integer limitPerSecond;
    private Instant createdAt;
    private @Nullable Instant revokedAt;

    // Written by SQL now and then, which is no change that the audit trail should tell.
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ApiKey() {}

    ApiKey(long accountId, String name, Token token, Set<Scope> scopes, @Nullable Integer limitPerSecond, Instant now) {
        this.accountId = accountId;
        this.name = name;
        this.tokenStart = token.text().substring(0, Math.min(SHOWN, token.text().length()));
        this.tokenHash = token.hash();
        this.scopes = Scope.format(scopes);
        this.limitPerSecond = limitPerSecond;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    @Override
    public String label() {
        return "key:" + id + " " + name;
    }

    public String name() {
        return name;
    }

    /** The first characters of the token, by which people tell keys apart. */
    public String tokenStart() {
        return tokenStart;
    }

    public Set<Scope> scopes() {
        return Scope.parse(scopes);
    }

    public boolean allows(Scope scope) {
        return scope.isAmong(scopes());
    }

    /** Calls per second; none: unlimited. */
    public Optional<Integer> limitPerSecond() {
        return Optional.ofNullable(limitPerSecond);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** When it last opened a door, to the minute or so; none: never. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether this key is alive and the token is its own; compared in constant time. */
    boolean opensFor(Token token) {
        return !isRevoked() && MessageDigest.isEqual(tokenHash, token.hash());
    }

    /** Ends the key. Nodes notice within seconds. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
