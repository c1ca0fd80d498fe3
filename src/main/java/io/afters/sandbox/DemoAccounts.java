package io.afters.sandbox;

import io.afters.accounts.Account;
import io.afters.accounts.Accounts;
import io.afters.accounts.ApiKeys;
import io.afters.accounts.Role;
import io.afters.accounts.Scope;
import io.afters.accounts.SignInHints;
import io.afters.accounts.StaffMember;
import io.afters.accounts.StaffMembers;
import io.afters.accounts.Token;
import io.afters.database.Transactions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of a new sandbox: a restaurant with staff of each role, and an empty one that must never see the first. */
@Component
@ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
class DemoAccounts implements SignInHints {
    private static final Map<Role, String> NAMES =
            Map.of(Role.ADMIN, "Iryna Admin", Role.MARKETER, "Marko Marketer", Role.SUPPORT, "Sofia Support");

    private static final String PASSWORD = "demo";

    private final Accounts accounts;
    private final StaffMembers staff;
    private final ApiKeys keys;
    private final PasswordEncoder passwords;
    private final DemoAccountsSql made;
    private final Transactions transactions;
    private final Clock clock;

    DemoAccounts(
            Accounts accounts,
            StaffMembers staff,
            ApiKeys keys,
            PasswordEncoder passwords,
            DemoAccountsSql made,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.keys = keys;
        this.passwords = passwords;
        this.made = made;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Opens both accounts; the restaurant comes back. */
    Account open() {
        var hash = String.valueOf(passwords.encode(PASSWORD));
        return transactions.inNew(() -> {
            var restaurant = open("Piazza Demo", "demo-key", "", hash);
            open("Second Demo", "other-key", "other-", hash);
            return restaurant;
        });
    }

    private Account open(String name, String token, String mailPrefix, String passwordHash) {
        var now = clock.instant();
        var account = accounts.open(
                new Account(name, ZoneId.of("Europe/Kyiv"), Currency.getInstance("UAH"), "UA", "en", now));
        made.begin(account.id());
        keys.register(account.id(), "Demo key", new Token(token), EnumSet.allOf(Scope.class), null);
        for (var role : Role.values()) {
            var email = mailPrefix + email(role);
            staff.save(new StaffMember(account.id(), email, String.valueOf(NAMES.get(role)), role, passwordHash, now));
        }
        return account;
    }

    @Override
    public List<Hint> hints() {
        return Arrays.stream(Role.values())
                .map(role -> new Hint(email(role), PASSWORD, role))
                .toList();
    }

    private static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@demo.test";
    }
}
