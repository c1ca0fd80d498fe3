package io.afters.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One restaurant business. Everything else belongs to exactly one account. */
@Entity
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String timeZone;
    private String currency;
    private String country;
    private String defaultLanguage;
    private int historyHorizonHours;
    private boolean scenariosEnabled;

    /** Handed over as it is: by way of java.sql.Time it would be moved from the zone of this machine to UTC. */
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime quietFrom;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime quietUntil;

    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    /** Opens an account with a history horizon of 24 hours and the Scenarios feature on. */
    public Account(String name, ZoneId zone, Currency currency, String country, String defaultLanguage, Instant now) {
        this.name = name;
        this.timeZone = zone.getId();
        this.currency = currency.getCurrencyCode();
        this.country = country;
        this.defaultLanguage = defaultLanguage;
        this.historyHorizonHours = 24;
        this.scenariosEnabled = true;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    /** Counts the changes of the settings, so that the second of two people notices the first. */
    public int version() {
        return version;
    }

    /** Takes over a draft that was checked. */
    void take(AccountDraft draft) {
        name = draft.name().strip();
        timeZone = draft.timeZone();
        currency = draft.currency();
        country = draft.country();
        defaultLanguage = draft.defaultLanguage();
        historyHorizonHours = Objects.requireNonNull(draft.historyHorizonHours());
        scenariosEnabled = draft.scenariosEnabled();
        quietFrom = draft.quietFrom();
        quietUntil = draft.quietUntil();
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    /** ISO 3166 code of the country whose phone notation is read without a country code. */
    public String country() {
        return country;
    }

    public String defaultLanguage() {
        return defaultLanguage;
    }

    /** Events older than this trigger nothing. */
    public Duration historyHorizon() {
        return Duration.ofHours(historyHorizonHours);
    }

    /** Whether the Scenarios feature is on: off, events are recorded and trigger nothing. */
    public boolean scenariosEnabled() {
        return scenariosEnabled;
    }

    /** When no marketing message may leave; empty: they leave at any time. */
    public Optional<QuietHours> quietHours() {
        return quietFrom == null || quietUntil == null
                ? Optional.empty()
                : Optional.of(new QuietHours(quietFrom, quietUntil));
    }

    public Instant createdAt() {
        return createdAt;
    }
}
