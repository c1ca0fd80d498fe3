package io.afters.testing;

import io.afters.accounts.Account;
import io.afters.accounts.Accounts;
import io.afters.accounts.ApiKeys;
import io.afters.accounts.Role;
import io.afters.accounts.Scope;
import io.afters.accounts.StaffMember;
import io.afters.accounts.StaffMembers;
import io.afters.accounts.Token;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Opens accounts for tests. */
@TestComponent
public class TestAccounts {
    public static final String PASSWORD = "a long enough secret";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Accounts accounts;
    private final ApiKeys keys;
    private final StaffMembers staff;
    private final PasswordEncoder passwords;
    private final MockMvc mvc;

    TestAccounts(Accounts accounts, ApiKeys keys, StaffMembers staff, PasswordEncoder passwords, MockMvc mvc) {
        this.accounts = accounts;
        this.keys = keys;
        this.staff = staff;
        this.passwords = passwords;
        this.mvc = mvc;
    }

    /** Somebody new with this role, whose password is {@link #PASSWORD}. */
    public StaffMember staff(Account account, Role role) {
        var email = role.name().toLowerCase(Locale.ROOT) + "-" + PEOPLE.incrementAndGet() + "@kitchen.test";
        var hash = String.valueOf(passwords.encode(PASSWORD));
        return staff.save(new StaffMember(
                account.id(), email, "Test " + role, role, hash, Instant.parse("2026-01-01T00:00:00Z")));
    }

    /** A fresh account in Kyiv that counts in hryvnias. */
    public Account open() {
        return open("Europe/Kyiv", "UAH");
    }

    public Account open(String zone, String currency) {
        return accounts.open(new Account(
                "Test kitchen",
                ZoneId.of(zone),
                Currency.getInstance(currency),
                "UA",
                "en",
                Instant.parse("2026-01-01T00:00:00Z")));
    }

    /** The HTTP API with a key of this account that has all scopes. */
    public TestApi api(Account account) {
        return api(account, EnumSet.allOf(Scope.class));
    }

    public TestApi api(Account account, Set<Scope> scopes) {
        return api(account, scopes, null);
    }

    public TestApi api(Account account, Set<Scope> scopes, @Nullable Integer limitPerSecond) {
        return new TestApi(mvc, key(account, scopes, limitPerSecond).text());
    }

    /** The token of a new key. */
    public Token key(Account account, Set<Scope> scopes, @Nullable Integer limitPerSecond) {
        var token = new Token("test_" + UUID.randomUUID());
        keys.register(account.id(), "Test", token, scopes, limitPerSecond);
        return token;
    }

    /** The HTTP API with a key that is there already, such as those of a sandbox. */
    public TestApi api(String key) {
        return new TestApi(mvc, key);
    }
}
