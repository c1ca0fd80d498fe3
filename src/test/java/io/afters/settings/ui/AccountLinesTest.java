package io.afters.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.AccountDraft;
import io.afters.shared.ThreeWay;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class AccountLinesTest {
    private static final AccountDraft BASE = new AccountDraft("Piazza", "Europe/Kyiv", "UAH", "UA", "en", 24, true);

    @Test
    void whatOnlyOneOfTwoHasChangedIsPutTogether() {
        var theirs = new AccountDraft("Piazza", "Europe/Warsaw", "UAH", "PL", "en", 24, false);
        var mine = new AccountDraft("Trattoria", "Europe/Kyiv", "UAH", "UA", "uk", 48, true);

        assertThat(AccountLines.merged(new ThreeWay<>(BASE, theirs, mine)))
                .isEqualTo(new AccountDraft("Trattoria", "Europe/Warsaw", "UAH", "PL", "uk", 48, false));
    }

    @Test
    void quietHoursOfTheOtherAreTakenOverWhenIHaveNotTouchedThem() {
        var theirs = new AccountDraft(
                "Piazza", "Europe/Kyiv", "UAH", "UA", "en", 24, true, LocalTime.of(22, 0), LocalTime.of(9, 0));
        var mine = new AccountDraft("Trattoria", "Europe/Kyiv", "UAH", "UA", "en", 24, true);

        var merged = AccountLines.merged(new ThreeWay<>(BASE, theirs, mine));

        assertThat(merged.name()).isEqualTo("Trattoria");
        assertThat(merged.quietFrom()).isEqualTo("22:00");
        assertThat(merged.quietUntil()).isEqualTo("09:00");
    }

    @Test
    void whatBothHaveChangedStaysAsIHaveIt() {
        var theirs = new AccountDraft("Theirs", "UTC", "EUR", "DE", "de", 1, false);
        var mine = new AccountDraft("Mine", "Asia/Tokyo", "JPY", "JP", "ja", 2, true);

        assertThat(AccountLines.merged(new ThreeWay<>(BASE, theirs, mine)))
                .isEqualTo(new AccountDraft("Mine", "Asia/Tokyo", "JPY", "JP", "ja", 2, false));
    }
}
