package io.afters.promotions;

import io.afters.database.Transactions;
import io.afters.promotions.BulkCodesSql.NewCode;
import io.afters.promotions.CodeJob.Status;
import io.afters.shared.SqlTime;
import java.time.Clock;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the codes of a job, a chunk in each transaction together with the progress: what is killed goes on where it
 * was, and two that run the same job by mistake share it.
 */
@Component
class CodeJobRunner {
    private static final int CODES_PER_TRANSACTION = 5_000;
    /** After so many rounds in which all that was drawn was taken, the search ends. */
    private static final int MOST_FRUITLESS_ROUNDS = 100;

    private final CodeJobsSql jobs;
    private final CodeFileRunner files;
    private final CampaignsSql campaigns;
    private final BulkCodesSql codes;
    private final CodeGenerator generator;
    private final Transactions transactions;
    private final Clock clock;

    CodeJobRunner(
            CodeJobsSql jobs,
            CodeFileRunner files,
            CampaignsSql campaigns,
            BulkCodesSql codes,
            CodeGenerator generator,
            Transactions transactions,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.campaigns = campaigns;
        this.codes = codes;
        this.generator = generator;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Works until the job has ended, or the node wants to. True when nothing is left to do. */
    boolean run(long jobId, BooleanSupplier nodeIsStopping) {
        while (!nodeIsStopping.getAsBoolean()) {
            if (!step(jobId)) {
                return true;
            }
        }
        return false;
    }

    private boolean step(long jobId) {
        var file = jobs.ofAnyAccount(jobId).filter(CodeJob::isFile);
        return file.isPresent() ? files.step(file.get()) : transactions.inNew(() -> makeSome(jobId));
    }

    /** Makes the next chunk. False when the job has ended. */
    private boolean makeSome(long jobId) {
        var job = jobs.lock(jobId).filter(CodeJob::isRunning);
        return job.isPresent() && makeSome(job.get());
    }

    private boolean makeSome(CodeJob job) {
        var campaign = new CampaignsSql.Key(job.accountId(), job.campaignId());
        if (campaigns.living(Set.of(campaign)).isEmpty()) {
            return end(job, Status.FAILED, "The campaign was deleted; " + job.done() + " codes had been made.");
        }
        var wanted = Math.min(job.missing(), CODES_PER_TRANSACTION);
        var made = insert(job, wanted);
        jobs.advance(job, made);
        if (made < wanted) {
            return end(
                    job,
                    Status.FAILED,
                    "Nearly all codes that can be drawn are taken: " + (job.done() + made) + " of " + job.total()
                            + " codes were made.");
        }
        return job.missing() > made || end(job, Status.DONE, null);
    }

    /** Inserts as many new codes as can be found. */
    private int insert(CodeJob job, int wanted) {
        var now = SqlTime.of(clock.instant());
        var made = 0;
        for (var fruitless = 0; made < wanted && fruitless < MOST_FRUITLESS_ROUNDS; fruitless++) {
            var found = codes.insertFree(generator.draw(wanted - made).stream()
                    .map(code ->
                            new NewCode(job.accountId(), job.campaignId(), code, null, null, null, null, now, job.id()))
                    .toList());
            made += found;
            fruitless = found > 0 ? 0 : fruitless;
        }
        return made;
    }

    private boolean end(CodeJob job, Status status, @Nullable String detail) {
        jobs.end(job.accountId(), job.id(), status, detail, clock.instant());
        return false;
    }
}
