package io.afters.promotions;

import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.promotions.BulkCodesSql.NewCode;
import io.afters.promotions.CodeJob.Status;
import io.afters.shared.Lookup;
import io.afters.shared.SqlTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the codes of a file, some lines in each transaction together with what became of them. */
@Component
class CodeFileRunner {
    private static final int LINES_PER_TRANSACTION = 1_000;

    private final CodeJobsSql jobs;
    private final CodeLinesSql lines;
    private final CodesSql codes;
    private final BulkCodesSql bulk;
    private final CampaignsSql campaigns;
    private final Contacts contacts;
    private final Transactions transactions;
    private final Clock clock;

    CodeFileRunner(
            CodeJobsSql jobs,
            CodeLinesSql lines,
            CodesSql codes,
            BulkCodesSql bulk,
            CampaignsSql campaigns,
            Contacts contacts,
            Transactions transactions,
            Clock clock) {
        this.jobs = jobs;
        this.lines = lines;
        this.codes = codes;
        this.bulk = bulk;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the next lines. False when the job has ended. */
    boolean step(CodeJob seen) {
        // Outside of the transaction, as customers are never made inside one.
        var customers = contacts.ensure(seen.accountId(), named(lines.waiting(seen, LINES_PER_TRANSACTION)));
        // A code that somebody else inserts in between fails the whole, and the next try sees it.
        return transactions.inNewRetryingDuplicates(() -> jobs.lock(seen.id())
                .filter(CodeJob::isRunning)
                .map(job -> take(job, customers))
                .orElse(false));
    }

    private static List<String> named(List<CodeLine> some) {
        return some.stream().map(CodeLine::customer).filter(Objects::nonNull).toList();
    }

    private boolean take(CodeJob job, Map<String, Long> customers) {
        if (campaigns
                .living(Set.of(new CampaignsSql.Key(job.accountId(), job.campaignId())))
                .isEmpty()) {
            return end(job, Status.FAILED, "The campaign was deleted; " + job.done() + " codes had been made.");
        }
        var some = lines.waiting(job, LINES_PER_TRANSACTION);
        if (some.isEmpty()) {
            return end(job, Status.DONE, null);
        }
        if (!customers.keySet().containsAll(named(some))) {
            // Somebody else was at work, too; these are other lines than those that were looked at.
            return true;
        }
        var taken = codes.taken(
                job.accountId(), some.stream().map(CodeLine::storedCode).toList());
        var refused =
                some.stream().filter(line -> taken.contains(line.storedCode())).toList();
        var free =
                some.stream().filter(line -> !taken.contains(line.storedCode())).toList();
        bulk.insertAll(free.stream().map(line -> code(job, line, customers)).toList());
        lines.refuse(job, refused, "is taken");
        lines.made(job, some.getLast().number());
        jobs.advance(job, free.size(), refused.size());
        return true;
    }

    private NewCode code(CodeJob job, CodeLine line, Map<String, Long> customers) {
        var customer = line.customer() == null ? null : Lookup.in(customers, line.customer());
        return new NewCode(
                job.accountId(),
                job.campaignId(),
                line.storedCode(),
                customer,
                null,
                null,
                null,
                SqlTime.of(clock.instant()),
                job.id());
    }

    private boolean end(CodeJob job, Status status, @Nullable String detail) {
        jobs.end(job.accountId(), job.id(), status, detail, clock.instant());
        return false;
    }
}
