package io.afters.audit;

import io.afters.accounts.Account;
import io.afters.accounts.ApiKey;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.StaffMember;
import io.afters.audit.AuditEntry.FromTo;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the trail of audited entities, in the transaction that changes them: no change without its line. */
@Component
class AuditListener implements PostInsertEventListener, PostUpdateEventListener {
    /** Never told: secrets, and what says nothing to people. */
    private static final Set<String> SILENT =
            Set.of("id", "accountId", "passwordHash", "tokenHash", "linkHash", "createdAt");

    private final AuditSql sql;
    private final Clock clock;

    AuditListener(EntityManagerFactory entities, AuditSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        var listeners = entities.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        write("CREATED", event.getEntity(), changes(event.getPersister(), null, event.getState()));
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        var changes = changes(event.getPersister(), event.getOldState(), event.getState());
        if (!changes.isEmpty()) {
            write(changes.containsKey("deletedAt") ? "DELETED" : "CHANGED", event.getEntity(), changes);
        }
    }

    private void write(String action, Object entity, Map<String, FromTo> changes) {
        subject(entity).ifPresent(subject -> {
            var by = CurrentAccount.currentCaller().orElse(null);
            sql.insert(AuditEntry.fresh(
                    subject.accountId(), clock.instant(), by, action, subject.kind(), subject.id(), changes));
        });
    }

    /** The accounts module lies below this one, so that its entities can't say themselves that they are audited. */
    private static Optional<Subject> subject(Object entity) {
        return Optional.ofNullable(
                switch (entity) {
                    case Audited a -> subject(entity, a.accountId(), a.id());
                    case Account a -> subject(entity, a.id(), a.id());
                    case StaffMember s -> subject(entity, s.accountId(), s.id());
                    case ApiKey k -> subject(entity, k.accountId(), k.id());
                    default -> null;
                });
    }

    private static Subject subject(Object entity, long accountId, long id) {
        return new Subject(accountId, entity.getClass().getSimpleName(), Long.toString(id));
    }

    private static Map<String, FromTo> changes(EntityPersister persister, Object @Nullable [] before, Object[] after) {
        var names = persister.getPropertyNames();
        var changes = new LinkedHashMap<String, FromTo>();
        for (int i = 0; i < names.length; i++) {
            var from = before == null ? null : before[i];
            if (!SILENT.contains(names[i]) && !Objects.equals(from, after[i])) {
                changes.put(names[i], new FromTo(text(from), text(after[i])));
            }
        }
        return changes;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private record Subject(long accountId, String kind, String id) {}
}
