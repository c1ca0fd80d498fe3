package io.afters.scenarios;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A scenario as it was saved once, and by whom. Never changed. */
@Entity
public class ScenarioVersion {
    @EmbeddedId
    private Key key;

    @TenantId
    private long accountId;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String definition;

    private Instant savedAt;
    private String savedBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ScenarioVersion() {}

    ScenarioVersion(Scenario scenario, String definition, String savedBy, Instant now) {
        this.key = new Key(scenario.id(), scenario.version());
        this.accountId = scenario.accountId();
        this.definition = definition;
        this.savedBy = savedBy;
        this.savedAt = now;
    }

    public long scenarioId() {
        return key.scenarioId();
    }

    public int number() {
        return key.version();
    }

    public long accountId() {
        return accountId;
    }

    /** The draft as JSON. */
    String definition() {
        return definition;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedBy() {
        return savedBy;
    }

    /** Which version of which scenario. */
    @Embeddable
    record Key(long scenarioId, int version) implements Serializable {}
}
