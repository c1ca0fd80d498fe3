package io.afters.testing;

import io.afters.accounts.Account;
import io.afters.accounts.Accounts;
import io.afters.accounts.ApiKeys;
import io.afters.accounts.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** Opens accounts for tests. */
@TestComponent
public class TestAccounts {
    private final Accounts accounts;
    private final ApiKeys keys;
    private final MockMvc mvc;

    TestAccounts(Accounts accounts, ApiKeys keys, MockMvc mvc) {
        this.accounts = accounts;
        this.keys = keys;
        this.mvc = mvc;
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
        return new TestApi(mvc, keys.issue(account.id(), "Test", scopes, null).text());
    }
}
