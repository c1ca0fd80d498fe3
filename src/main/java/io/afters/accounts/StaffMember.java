package io.afters.accounts;

import io.afters.shared.SqlTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person who signs in to the control panel. E-mails are unique over all accounts: they tell the account at sign-in. */
@Entity
public class StaffMember implements Caller {
    /** How long a link to set a password can be used. */
    static final Duration LINK_LIVES = Duration.ofDays(3);

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
    private @Nullable String passwordHash;
    private @Nullable Instant passwordChangedAt;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte @Nullable [] linkHash;

    private @Nullable Instant linkUntil;
    private boolean blocked;
    private Instant createdAt;

    // Written by SQL at each sign-in, which is no change that the audit trail should tell.
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSignInAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StaffMember() {}

    public StaffMember(long accountId, String email, String name, Role role, String passwordHash, Instant now) {
        this(accountId, email, name, role, now);
        this.passwordHash = passwordHash;
    }

    private StaffMember(long accountId, String email, String name, Role role, Instant now) {
        this.accountId = accountId;
        this.email = email;
        this.name = name;
        this.role = role;
        this.createdAt = now;
    }

    /** Somebody who can't sign in before they have set a password with this link. */
    static StaffMember invited(long accountId, Invitation invitation, Token link, Instant now) {
        var member =
                new StaffMember(accountId, invitation.address(), invitation.fullName(), invitation.chosenRole(), now);
        member.link(link, now);
        return member;
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
    public boolean answersPeople() {
        return role.administers();
    }

    @Override
    public boolean administers() {
        return role.administers();
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

    public StaffStatus status() {
        if (blocked) {
            return StaffStatus.BLOCKED;
        }
        return passwordHash == null ? StaffStatus.INVITED : StaffStatus.ACTIVE;
    }

    /** Whether they are an admin who can sign in. */
    boolean canAdminister() {
        return administers() && status() == StaffStatus.ACTIVE;
    }

    /** None: invited, and has set none yet. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** None: it is as it was when they were made. */
    public Optional<Instant> passwordChangedAt() {
        return Optional.ofNullable(passwordChangedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** None: never. */
    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    /** Until when their one-time link sets a password; none: there is no unused one. */
    public Optional<Instant> linkUntil() {
        return Optional.ofNullable(linkUntil);
    }

    /** Gives them a one-time link to set a password with; an earlier one is void. */
    void link(Token token, Instant now) {
        linkHash = token.hash();
        linkUntil = SqlTime.toMicros(now.plus(LINK_LIVES));
    }

    /** Whether this is their link, and they may still use it. */
    boolean mayUse(Token link, Instant now) {
        return !blocked && linkUntil != null && now.isBefore(linkUntil) && MessageDigest.isEqual(linkHash, link.hash());
    }

    /** Sets the password. Links and sessions of before end. */
    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = SqlTime.toMicros(now);
        linkHash = null;
        linkUntil = null;
    }

    void become(Role other) {
        role = other;
    }

    /** Ends their sessions at the next request, and voids their link. */
    void block() {
        blocked = true;
        linkHash = null;
        linkUntil = null;
    }

    void unblock() {
        blocked = false;
    }

    /** @param ownPhone in E.164; null: none */
    void tell(String ownName, @Nullable String ownPhone) {
        name = ownName;
        phone = ownPhone;
    }

    /** Whether somebody who signed in as this member may go on as the member stands now; name and phone give no rights. */
    public boolean isStill(StaffMember now) {
        return !now.blocked
                && id == now.id
                && accountId == now.accountId
                && role == now.role
                && email.equals(now.email)
                && Objects.equals(passwordHash, now.passwordHash);
    }

    /** What {@link #isStill} compares, as 32 bytes that tell nothing of it: other bytes, and a sign-in of before has ended. */
    byte[] stamp() {
        return Token.sha256(
                String.join("\n", String.valueOf(accountId), role.name(), email, String.valueOf(passwordHash)));
    }
}
