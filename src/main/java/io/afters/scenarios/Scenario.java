package io.afters.scenarios;

import io.afters.audit.Audited;
import io.afters.orders.EventType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A rule: what to do after an order. Every save is a new version, and all versions are kept. */
@Entity
public class Scenario implements Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @TenantId
    private long accountId;

    private String name;

    @Enumerated(EnumType.STRING)
    private ScenarioStatus status;

    @Enumerated(EnumType.STRING)
    private EventType triggerType;

    private int version;
    private Instant createdAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Scenario() {}

    Scenario(long accountId, ScenarioDraft draft, Instant now) {
        this.accountId = accountId;
        take(draft);
        this.version = 1;
        this.createdAt = now;
    }

    /** Becomes the next version. */
    void edit(ScenarioDraft draft) {
        take(draft);
        version++;
    }

    private void take(ScenarioDraft draft) {
        name = draft.name();
        status = draft.status();
        triggerType = draft.trigger();
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public ScenarioStatus status() {
        return status;
    }

    public EventType trigger() {
        return triggerType;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
