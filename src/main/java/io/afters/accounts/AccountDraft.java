package io.afters.accounts;

import io.afters.shared.FieldProblem;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an account, as an admin has chosen them.
 *
 * @param timeZone such as {@code Europe/Kyiv}
 * @param currency ISO 4217
 * @param country ISO 3166, reads phones without a country code
 * @param defaultLanguage a language tag such as {@code en} or {@code pt-BR}
 * @param historyHorizonHours events older than this trigger nothing; 0 to 87,600
 * @param quietFrom from here on no message leaves, each day; null: messages leave at any time
 * @param quietUntil the first moment at which they leave again; before {@code quietFrom}: on the next day
 */
public record AccountDraft(
        String name,
        String timeZone,
        String currency,
        String country,
        String defaultLanguage,
        @Nullable Integer historyHorizonHours,
        boolean scenariosEnabled,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAG = 35;
    private static final int FARTHEST_HORIZON = 87_600;
    private static final int MOST_DECIMALS = 3;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Without quiet hours. */
    public AccountDraft(
            String name,
            String timeZone,
            String currency,
            String country,
            String defaultLanguage,
            @Nullable Integer historyHorizonHours,
            boolean scenariosEnabled) {
        this(name, timeZone, currency, country, defaultLanguage, historyHorizonHours, scenariosEnabled, null, null);
    }

    /** The settings as they are. */
    public static AccountDraft of(Account account) {
        return new AccountDraft(
                account.name(),
                account.zone().getId(),
                account.currency().getCurrencyCode(),
                account.country(),
                account.defaultLanguage(),
                Math.toIntExact(account.historyHorizon().toHours()),
                account.scenariosEnabled(),
                account.quietHours().map(QuietHours::from).orElse(null),
                account.quietHours().map(QuietHours::until).orElse(null));
    }

    /** The currencies that amounts can be counted in: with three decimals at most, and no metals or funds. */
    public static Set<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getDefaultFractionDigits() >= 0)
                .filter(each -> each.getDefaultFractionDigits() <= MOST_DECIMALS)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
    }

    /** Ends with {@link io.afters.shared.InvalidInput} when no account can be so. */
    void check() {
        found().throwIfAny();
    }

    /** What is wrong with it; nothing: it can be saved. */
    public List<FieldProblem> problems() {
        return found().list();
    }

    private void checkQuietHours(Problems problems) {
        if (quietFrom == null && quietUntil != null) {
            problems.add("quietFrom", "is required with quietUntil");
        } else if (quietFrom != null && quietUntil == null) {
            problems.add("quietUntil", "is required with quietFrom");
        } else if (quietFrom != null && quietFrom.equals(quietUntil)) {
            problems.add("quietUntil", "must be another time than quietFrom");
        }
    }

    private Problems found() {
        var problems = new Problems();
        Text.checkName(problems, "name", name, LONGEST_NAME);
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            problems.add("timeZone", "must be a time zone such as Europe/Kyiv");
        }
        if (!currencies().contains(currency)) {
            problems.add("currency", "must be a currency such as UAH");
        }
        if (!COUNTRIES.contains(country)) {
            problems.add("country", "must be a country such as UA");
        }
        if (defaultLanguage.length() > LONGEST_TAG
                || !TAG.matcher(defaultLanguage).matches()) {
            problems.add("defaultLanguage", "must be a language tag such as en or pt-BR");
        }
        if (problems.require(historyHorizonHours, "historyHorizonHours")
                && historyHorizonHours != null
                && (historyHorizonHours < 0 || historyHorizonHours > FARTHEST_HORIZON)) {
            problems.add("historyHorizonHours", "must be from 0 to " + FARTHEST_HORIZON);
        }
        checkQuietHours(problems);
        return problems;
    }
}
