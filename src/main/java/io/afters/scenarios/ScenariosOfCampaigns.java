package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.promotions.CampaignScenarios;
import io.afters.shared.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells campaigns which scenarios give their codes. */
@Component
class ScenariosOfCampaigns implements CampaignScenarios {
    private static final int MOST = 1_000;

    private final Scenarios scenarios;
    private final TaskRowsSql tasks;

    ScenariosOfCampaigns(Scenarios scenarios, TaskRowsSql tasks) {
        this.scenarios = scenarios;
        this.tasks = tasks;
    }

    @Override
    public List<Named> pointingTo(Account account, long campaignId) {
        var id = Ids.format(campaignId);
        return scenarios.shown(null, null, MOST).stream()
                .filter(shown -> shown.scenario().accountId() == account.id())
                .filter(shown -> givesCodesOf(shown.draft(), id))
                .map(shown -> new Named(shown.scenario().id(), shown.draft().name()))
                .toList();
    }

    private static boolean givesCodesOf(ScenarioDraft draft, String campaignId) {
        var code = draft.actions().promoCode();
        return code != null && code.campaignId().equals(campaignId);
    }

    @Override
    public Map<Long, Named> ofTasks(Account account, Collection<Long> taskIds) {
        return tasks.scenarios(account.id(), taskIds);
    }
}
