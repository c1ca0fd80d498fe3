package io.afters.testing;

import io.afters.accounts.Account;
import org.springframework.boot.test.context.TestComponent;

/** Opens restaurants for tests, each an account of its own. */
@TestComponent
public class Restaurants {
    private final TestAccounts accounts;

    Restaurants(TestAccounts accounts) {
        this.accounts = accounts;
    }

    public Restaurant open() {
        return open("Europe/Kyiv");
    }

    public Restaurant open(String zone) {
        return of(accounts.open(zone, "UAH"));
    }

    public Restaurant of(Account account) {
        return new Restaurant(accounts.api(account));
    }
}
