package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.afters.shared.FieldProblem;
import io.afters.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountDraftTest {
    private static AccountDraft draft(
            String zone, String currency, String country, String language, @Nullable Integer hours) {
        return new AccountDraft("Piazza", zone, currency, country, language, hours, true);
    }

    private static void refused(AccountDraft draft, String... fields) {
        assertThatThrownBy(draft::check)
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(e ->
                        assertThat(e.problems()).extracting(FieldProblem::field).containsExactly(fields));
    }

    @Test
    void whatAnAccountIsCanBeSavedAgain() {
        var account =
                new Account("Piazza", ZoneId.of("Europe/Kyiv"), Currency.getInstance("UAH"), "UA", "en", Instant.EPOCH);

        var draft = AccountDraft.of(account);
        draft.check();

        assertThat(draft).isEqualTo(draft("Europe/Kyiv", "UAH", "UA", "en", 24));
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, EUR, DE, de, 0",
        "America/New_York, USD, US, en-US, 87600",
        "Asia/Tokyo, JPY, JP, ja, 1",
        "Asia/Kuwait, KWD, KW, ar, 24"
    })
    void otherPlacesCanBeSaved(String zone, String currency, String country, String language, int hours) {
        draft(zone, currency, country, language, hours).check();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 87_601, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void theHistoryHorizonIsFromZeroToTenYears(int hours) {
        refused(draft("UTC", "EUR", "DE", "de", hours), "historyHorizonHours");
    }

    private static AccountDraft quiet(@Nullable String from, @Nullable String until) {
        return new AccountDraft(
                "Piazza",
                "UTC",
                "EUR",
                "DE",
                "de",
                24,
                true,
                from == null ? null : LocalTime.parse(from),
                until == null ? null : LocalTime.parse(until));
    }

    @Test
    void quietHoursHaveABeginningAndAnotherEnd() {
        quiet("22:00", "09:00").check();
        quiet("13:00", "15:30").check();
        quiet(null, null).check();
        refused(quiet("22:00", null), "quietUntil");
        refused(quiet(null, "09:00"), "quietFrom");
        refused(quiet("09:00", "09:00"), "quietUntil");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        refused(
                new AccountDraft(" ", "Kyiv", "HRN", "UKR", "english!", null, true),
                "name",
                "timeZone",
                "currency",
                "country",
                "defaultLanguage",
                "historyHorizonHours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "CLF", "uah", "", "UAHH"})
    void metalsFundsAndOddNotationsAreNoCurrency(String currency) {
        refused(draft("UTC", currency, "DE", "de", 24), "currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+02:00", "Europe/kyiv", "Mars/Olympus", "EST5EDT; drop table"})
    void aZoneIsOneThatTheClockKnows(String zone) {
        refused(draft(zone, "EUR", "DE", "de", 24), "timeZone");
    }
}
