package io.afters.settings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.accounts.AccountDraft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The settings of an account line by line, to compare them with earlier ones, and what becomes of two people's changes. */
final class AccountLines {
    private AccountLines() {}

    /** By the label of the field. */
    static Map<String, String> of(AccountDraft draft) {
        var lines = new LinkedHashMap<String, String>();
        lines.put(I18NProvider.translate("account.name"), draft.name());
        lines.put(I18NProvider.translate("account.zone"), draft.timeZone());
        lines.put(I18NProvider.translate("account.currency"), draft.currency());
        lines.put(I18NProvider.translate("account.country"), draft.country());
        lines.put(I18NProvider.translate("account.language"), draft.defaultLanguage());
        lines.put(I18NProvider.translate("account.horizon"), String.valueOf(draft.historyHorizonHours()));
        lines.put(I18NProvider.translate("account.scenarios"), onOrOff(draft.scenariosEnabled()));
        return lines;
    }

    static String onOrOff(boolean on) {
        return I18NProvider.translate(on ? "account.scenarios.on" : "account.scenarios.off");
    }

    /** What I have changed stays as I have it; all else is as the other has saved it. */
    static AccountDraft merged(AccountDraft base, AccountDraft theirs, AccountDraft mine) {
        return new AccountDraft(
                pick(base.name(), theirs.name(), mine.name()),
                pick(base.timeZone(), theirs.timeZone(), mine.timeZone()),
                pick(base.currency(), theirs.currency(), mine.currency()),
                pick(base.country(), theirs.country(), mine.country()),
                pick(base.defaultLanguage(), theirs.defaultLanguage(), mine.defaultLanguage()),
                Objects.equals(base.historyHorizonHours(), mine.historyHorizonHours())
                        ? theirs.historyHorizonHours()
                        : mine.historyHorizonHours(),
                pick(base.scenariosEnabled(), theirs.scenariosEnabled(), mine.scenariosEnabled()));
    }

    private static <T> T pick(T base, T theirs, T mine) {
        return Objects.equals(base, mine) ? theirs : mine;
    }
}
