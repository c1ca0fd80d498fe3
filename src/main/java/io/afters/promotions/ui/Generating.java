package io.afters.promotions.ui;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.CustomerList;
import io.afters.customers.CustomerShown;
import io.afters.promotions.CodeFileJobs;
import io.afters.promotions.CodeJob;
import io.afters.promotions.CodeJobs;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCode;
import io.afters.promotions.PromoCodes;
import io.afters.shared.Ids;
import io.afters.shared.ui.Moments;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes codes for whoever is signed in, and knows the work in the background. */
@Component
class Generating {
    private final PromoCodes codes;
    private final CodeJobs jobs;
    private final CodeFileJobs files;
    private final CustomerList customers;
    private final CurrentAccount current;
    private final Clock clock;

    Generating(
            PromoCodes codes,
            CodeJobs jobs,
            CodeFileJobs files,
            CustomerList customers,
            CurrentAccount current,
            Clock clock) {
        this.codes = codes;
        this.jobs = jobs;
        this.files = files;
        this.customers = customers;
        this.current = current;
        this.clock = clock;
    }

    CustomerField customers() {
        return new CustomerField(customers, current);
    }

    PromoCode add(PromoCampaign campaign, String name, @Nullable CustomerShown customer) {
        return codes.add(
                current.get(),
                campaign.id(),
                name,
                customer == null ? null : customer.externalId(),
                current.caller(),
                clock.instant());
    }

    void random(PromoCampaign campaign, int count) {
        jobs.start(current.get(), campaign.id(), count, current.caller());
    }

    void file(PromoCampaign campaign, String name, byte[] csv) {
        files.start(current.get(), campaign.id(), name, csv, current.caller());
    }

    void stop(CodeJob job) {
        jobs.stop(current.get(), job.id(), current.caller());
    }

    List<CodeJob> jobs(PromoCampaign campaign) {
        return jobs.ofCampaign(current.get(), campaign.id());
    }

    /** The address of what became of each line of a file. */
    static String report(CodeJob job) {
        return "campaigns/" + Ids.format(job.campaignId()) + "/jobs/" + Ids.format(job.id()) + ".csv";
    }

    Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }
}
