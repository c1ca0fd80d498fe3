package io.afters.promotions;

import io.afters.accounts.Account;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What campaigns and codes have to do with scenarios. Given by the module that knows scenarios. */
public interface CampaignScenarios {
    /** The scenarios that generate codes of this campaign. */
    List<Named> pointingTo(Account account, long campaignId);

    /** The scenarios of these tasks, by task id; deleted ones included. What is not the account's is absent. */
    Map<Long, Named> ofTasks(Account account, Collection<Long> taskIds);

    /** A scenario by its id, and its name. */
    record Named(long id, String name) {}
}
