package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Div;
import io.afters.accounts.Account;
import io.afters.promotions.PromoCampaign;
import io.afters.scenarios.Actions;
import io.afters.shared.ui.Mistakes;
import java.util.List;

/** What the scenario does, in the order in which it does it. */
class ActionsTab extends Div {
    private final CodeFields code;
    private final CashbackFields cashback;
    private final MessageFields message;

    ActionsTab(Mistakes mistakes, Account account, List<PromoCampaign> campaigns, Runnable seen) {
        var error = mistakes.line("actions", new ErrorLine());
        code = new CodeFields(mistakes, campaigns);
        cashback = new CashbackFields(mistakes, account.currency());
        message = new MessageFields(mistakes, account.defaultLanguage(), seen);
        addClassName("form-tab");
        add(error, code, cashback, message);
    }

    void show(Actions actions) {
        code.show(actions.promoCode());
        cashback.show(actions.cashback());
        message.show(actions.message());
    }

    Actions chosen() {
        return new Actions(code.chosen(), cashback.chosen(), message.chosen());
    }

    /** The language whose texts are looked at. */
    String language() {
        return message.language();
    }

    void advise(CampaignAdvice advice) {
        code.advise(advice);
    }

    void readOnly() {
        message.readOnly();
    }
}
