package io.afters.accounts.api;

import io.afters.accounts.CurrentAccount;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account of the caller's key: what times and amounts of this API mean. */
@RestController
class AccountController {
    private final CurrentAccount current;

    AccountController(CurrentAccount current) {
        this.current = current;
    }

    @GetMapping("/api/v1/account")
    AccountJson account() {
        var account = current.get();
        return new AccountJson(account.name(), account.zone(), account.currency(), account.defaultLanguage());
    }

    record AccountJson(String name, ZoneId timeZone, Currency currency, String defaultLanguage) {}
}
