package io.afters.accounts.api;

import io.afters.accounts.CurrentAccount;
import io.afters.accounts.QuietHours;
import org.jspecify.annotations.Nullable;
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
                account.defaultLanguage(),
                account.quietHours().map(QuietHoursJson::of).orElse(null));
    }

    /**
     * An account.
     *
     * @param quietHours when no message leaves; null: messages leave at any time
     */
    record AccountJson(
            String name,
            String timeZone,
            String currency,
            String defaultLanguage,
            @Nullable QuietHoursJson quietHours) {}

    /**
     * Hours of each day, by the clock of the account's time zone.
     *
     * @param from the first quiet moment, such as 22:00
     * @param until the first moment that is quiet no more, such as 09:00; before from: on the next day
     */
    record QuietHoursJson(String from, String until) {
        static QuietHoursJson of(QuietHours hours) {
            return new QuietHoursJson(hours.from().toString(), hours.until().toString());
        }
    }
}
