package io.afters.settings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.accounts.AccountDraft;
import io.afters.shared.ThreeWay;
import java.util.LinkedHashMap;
import java.util.Map;

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
        lines.put(I18NProvider.translate("account.quiet"), quietHours(draft));
        return lines;
    }

    private static String quietHours(AccountDraft draft) {
        return draft.quietFrom() == null && draft.quietUntil() == null
                ? I18NProvider.translate("account.quiet.none")
                : draft.quietFrom() + "–" + draft.quietUntil();
    }

    static String onOrOff(boolean on) {
        return I18NProvider.translate(on ? "account.scenarios.on" : "account.scenarios.off");
    }

    /** What I have changed stays as I have it; all else is as the other has saved it. */
    static AccountDraft merged(ThreeWay<AccountDraft> drafts) {
        return new AccountDraft(
                drafts.pick(AccountDraft::name),
                drafts.pick(AccountDraft::timeZone),
                drafts.pick(AccountDraft::currency),
                drafts.pick(AccountDraft::country),
                drafts.pick(AccountDraft::defaultLanguage),
                drafts.pick(AccountDraft::historyHorizonHours),
                drafts.pick(AccountDraft::scenariosEnabled),
                drafts.pick(AccountDraft::quietFrom),
                drafts.pick(AccountDraft::quietUntil));
    }
}
