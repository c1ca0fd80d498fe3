package io.afters.scenarios.ui;

import com.vaadin.flow.component.Component;
import io.afters.accounts.Account;
import io.afters.promotions.PromoCampaign;
import io.afters.scenarios.ScenarioDraft;
import io.afters.shared.FieldProblem;
import io.afters.shared.Problems;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Moments;
import java.util.List;
import java.util.Optional;

/** A draft in fields, over two tabs. What is open or wrong in it is told, and never lost. */
class ScenarioForm {
    private final Account account;
    private final Mistakes mistakes;
    private final GeneralTab general;
    private final ActionsTab actions;

    /** @param changed is told of every change that a person makes, and of every text they look at */
    ScenarioForm(Account account, List<PromoCampaign> campaigns, Runnable changed) {
        this.account = account;
        mistakes = new TextMistakes(changed);
        general = new GeneralTab(mistakes, account.currency());
        actions = new ActionsTab(mistakes, account, campaigns, changed);
    }

    GeneralTab general() {
        return general;
    }

    ActionsTab actions() {
        return actions;
    }

    void show(ScenarioDraft draft) {
        mistakes.forget();
        general.show(draft);
        actions.show(draft.actions());
        mistakes.show(List.of());
    }

    /** The language whose texts are looked at. */
    String language() {
        return actions.language();
    }

    ScenarioDraft draft() {
        return general.chosen(actions.chosen());
    }

    /** Tells what is wrong with what somebody has touched, and what they should know. */
    void check(ScenarioDraft draft, Moments moments) {
        mistakes.show(problems(draft));
        actions.advise(new CampaignAdvice(draft.delay(), moments));
    }

    private List<FieldProblem> problems(ScenarioDraft draft) {
        var problems = new Problems();
        draft.check(problems, account.currency());
        var code = draft.actions().promoCode();
        if (code != null && code.campaignId().isEmpty()) {
            problems.add("actions.promoCode.campaignId", "must be the id of a campaign of this account");
        }
        return problems.list();
    }

    /** Tells everything that is wrong. The first field that is; empty: nothing. */
    Optional<Component> mistake(ScenarioDraft draft) {
        return mistake(problems(draft));
    }

    Optional<Component> mistake(List<FieldProblem> problems) {
        mistakes.tellAll();
        mistakes.show(problems);
        return mistakes.first();
    }

    void readOnly() {
        mistakes.readOnly();
        actions.readOnly();
    }
}
