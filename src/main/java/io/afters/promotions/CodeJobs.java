package io.afters.promotions;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.afters.accounts.Account;
import io.afters.database.Transactions;
import io.afters.promotions.CodeJob.Status;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Jobs that make random codes in the background, on whichever node. */
@Component
public class CodeJobs {
    private static final int MOST_CODES = 1_000_000;
    private static final int SHOWN_OF_CAMPAIGN = 20;

    private static final int KEY_BYTES = 16;

    private final RandomGenerator random = new SecureRandom();
    private final CodeJobsSql sql;
    private final PromoCampaigns campaigns;
    private final Transactions transactions;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    CodeJobs(
            CodeJobsSql sql,
            PromoCampaigns campaigns,
            Transactions transactions,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.sql = sql;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Starts to make so many codes; the id of the job.
     *
     * @param startedBy the caller's label
     */
    public long start(Account account, long campaignId, int count, String startedBy) {
        var campaign = campaigns.get(account, campaignId);
        if (count < 1 || count > MOST_CODES) {
            throw new InvalidInput("count", "must be a whole number from 1 to " + MOST_CODES);
        }
        var startKey = new byte[KEY_BYTES];
        random.nextBytes(startKey);
        transactions.runInNew(() -> sql.insert(account.id(), campaign.id(), count, startedBy, startKey, clock.instant())
                .ifPresent(job -> scheduler.ifAvailable(s -> s.schedule(CodeJobTask.of(job)))));
        // Only now, after the commit, can the scheduler see it.
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        return sql.startedWith(account.id(), startKey);
    }

    /** Throws {@link NotFound} when the account has no such job. */
    public CodeJob get(Account account, long id) {
        return sql.find(account.id(), id).orElseThrow(() -> new NotFound("job"));
    }

    /** The latest jobs of a campaign, newest first. */
    public List<CodeJob> ofCampaign(Account account, long campaignId) {
        return sql.ofCampaign(account.id(), campaignId, SHOWN_OF_CAMPAIGN);
    }

    /** Stops a running job after the chunk at hand; one that has ended stays as it is. */
    public void stop(Account account, long id) {
        var job = get(account, id);
        transactions.runInNew(() -> sql.end(account.id(), job.id(), Status.STOPPED, null, clock.instant()));
    }
}
