package io.afters.accounts.api;

import io.afters.accounts.CurrentAccount;
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
        return new AccountJson(
                account.name(),
                account.zone().getId(),
                account.currency().getCurrencyCode(),
                account.defaultLanguage());
    }

    record AccountJson(String name, String timeZone, String currency, String defaultLanguage) {}
}
