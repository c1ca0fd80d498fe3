package io.afters.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who signs in to the control panel. E-mails are unique over all accounts: they tell the account at sign-in. */
@Entity
public class StaffMember implements Caller {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    // Not a tenant id: whoever signs in is looked up before any account is known.
    private long accountId;
    private String email;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String phone;
    private String passwordHash;
    private boolean blocked;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StaffMember() {}

    public StaffMember(long accountId, String email, String name, Role role, String passwordHash, Instant now) {
        this.accountId = accountId;
        this.email = email;
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
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
        return "staff:" + id + " " + name;
    }

    @Override
    public boolean changesMarketing() {
        return role.changesMarketing();
    }

    @Override
    public Long staffId() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** Their own phone in E.164, for tests of messages; none: they have not told it. */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public boolean isBlocked() {
        return blocked;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether somebody who signed in as this member may go on as the member stands now. */
    public boolean isStill(StaffMember now) {
        return !now.blocked
                && id == now.id
                && accountId == now.accountId
                && role == now.role
                && email.equals(now.email)
                && name.equals(now.name)
                && passwordHash.equals(now.passwordHash);
    }
}
