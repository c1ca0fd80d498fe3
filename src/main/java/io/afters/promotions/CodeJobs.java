package io.afters.promotions;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.audit.AuditEntry.FromTo;
import io.afters.audit.AuditTrail;
import io.afters.database.Transactions;
import io.afters.promotions.CodeJob.Status;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Jobs that make random codes in the background, on whichever node. */
@Component
public class CodeJobs {
    /** So many codes can be made in one go. */
    public static final int MOST_CODES = 1_000_000;

    private static final String KIND = "CodeJob";
    private static final int SHOWN_OF_CAMPAIGN = 20;

    private static final int KEY_BYTES = 16;

    private final RandomGenerator random = new SecureRandom();
    private final CodeJobsSql sql;
    private final PromoCampaigns campaigns;
    private final Transactions transactions;
    private final ObjectProvider<Scheduler> scheduler;
    private final AuditTrail audit;
    private final Clock clock;

    CodeJobs(
            CodeJobsSql sql,
            PromoCampaigns campaigns,
            Transactions transactions,
            ObjectProvider<Scheduler> scheduler,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts to make so many codes; the id of the job.
     */
    public long start(Account account, long campaignId, int count, Caller by) {
        by.mustChangeMarketing();
        var campaign = campaigns.get(account, campaignId);
        if (count < 1 || count > MOST_CODES) {
            throw new InvalidInput("count", "must be a whole number from 1 to " + MOST_CODES);
        }
        return begin(account, campaign, count, null, by, job -> {});
    }

    /** Starts with the lines of a file, which the content stores together with the job; it tells how many were refused. */
    long start(Account account, long campaignId, int lines, String fileName, Caller by, Content content) {
        var campaign = campaigns.get(account, campaignId);
        return begin(
                account,
                campaign,
                lines,
                fileName,
                by,
                job -> content.store(job, refused -> sql.advance(get(account, job), 0, refused)));
    }

    private long begin(
            Account account,
            PromoCampaign campaign,
            int total,
            @Nullable String fileName,
            Caller by,
            LongConsumer content) {
        var startKey = new byte[KEY_BYTES];
        random.nextBytes(startKey);
        transactions.runInNew(() -> sql.insert(
                        account.id(), campaign.id(), total, fileName, by.label(), startKey, clock.instant())
                .ifPresent(job -> {
                    content.accept(job);
                    audit.tell(by, "CREATED", KIND, Long.toString(job), told(campaign, total, fileName));
                    scheduler.ifAvailable(s -> s.schedule(CodeJobTask.ALARM.of(job)));
                }));
        // Only now, after the commit, can the scheduler see it.
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        return sql.startedWith(account.id(), startKey);
    }

    private static Map<String, FromTo> told(PromoCampaign campaign, int total, @Nullable String fileName) {
        var told = new TreeMap<String, FromTo>();
        told.put("campaign", new FromTo(null, campaign.name()));
        told.put("codes", new FromTo(null, Integer.toString(total)));
        if (fileName != null) {
            told.put("file", new FromTo(null, fileName));
        }
        return told;
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
    public void stop(Account account, long id, Caller by) {
        by.mustChangeMarketing();
        var job = get(account, id);
        transactions.runInNew(() -> {
            if (sql.end(account.id(), job.id(), Status.STOPPED, null, clock.instant())) {
                audit.tell(by, "STOPPED", KIND, Long.toString(id));
            }
        });
    }

    /** The lines of a file. */
    @FunctionalInterface
    interface Content {
        void store(long job, IntConsumer refused);
    }
}
