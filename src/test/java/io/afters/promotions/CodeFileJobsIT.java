package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.Contacts;
import io.afters.promotions.CodeJob.Status;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
import io.afters.testing.Together;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class CodeFileJobsIT {
    @Autowired
    TestAccounts accounts;

    @Autowired
    PromoCampaigns campaigns;

    @Autowired
    PromoCodes codes;

    @Autowired
    CodeJobs jobs;

    @Autowired
    CodeFileJobs files;

    @Autowired
    CodeJobRunner runner;

    @Autowired
    Contacts contacts;

    Account account;
    PromoCampaign campaign;

    @BeforeEach
    void openACampaign() {
        account = accounts.open();
        campaign = CurrentAccount.in(
                account.id(), () -> campaigns.create(account, new Offer().draft(), TestCaller.of(account)));
    }

    private long start(String csv) {
        return start(csv.getBytes(StandardCharsets.UTF_8));
    }

    private long start(byte[] csv) {
        return CurrentAccount.in(
                account.id(), () -> files.start(account, campaign.id(), "codes.csv", csv, TestCaller.of(account)));
    }

    private List<String> report(long job) {
        var lines = new ArrayList<String>();
        files.report(
                account,
                campaign.id(),
                job,
                line -> lines.add(line.number() + " " + line.code() + " " + line.outcome() + " " + line.problem()));
        return lines;
    }

    private static String manyCodes(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(n -> "FILE-" + n).collect(Collectors.joining("\n"));
    }

    @Test
    void eachLineIsToldWhatBecameOfIt() {
        CurrentAccount.in(
                account.id(),
                () -> codes.add(account, campaign.id(), "TAKEN", null, TestCaller.of(account), campaign.createdAt()));

        var job = start("code,customerId\r\nSummer,\r\nFOR-ANNA,anna\r\nno,\r\nsummer,\r\ntaken,\r\n");
        runner.run(job, () -> false);

        assertThat(report(job))
                .containsExactly(
                        "2 Summer MADE null",
                        "3 FOR-ANNA MADE null",
                        "4 no REFUSED must be 3 to 32 letters (A to Z), digits, - and _",
                        "5 summer REFUSED stands in line 2 already",
                        "6 taken REFUSED is taken");
        assertThat(jobs.get(account, job))
                .returns(Status.DONE, CodeJob::status)
                .returns(2, CodeJob::done)
                .returns(3, CodeJob::refused)
                .returns(5, CodeJob::total);
        assertThat(codes.get(account, "FOR-ANNA").customerId())
                .isEqualTo(contacts.find(account.id(), "anna").orElseThrow());
        assertThat(codes.get(account, "SUMMER").jobId()).isEqualTo(job);
    }

    @Test
    void aFileThatANodeLeftIsFinishedByTheNext() {
        var job = start(manyCodes(2_500));
        var steps = new AtomicInteger();
        assertThat(runner.run(job, () -> steps.getAndIncrement() == 1)).isFalse();
        assertThat(jobs.get(account, job))
                .returns(Status.RUNNING, CodeJob::status)
                .returns(1_000, CodeJob::done);

        Together.all(2, n -> runner.run(job, () -> false));

        assertThat(jobs.get(account, job)).returns(Status.DONE, CodeJob::status).returns(2_500, CodeJob::done);
        assertThat(codes.count(campaign, CodeSearch.ALL, campaign.createdAt(), 10_000))
                .isEqualTo(2_500);
    }

    @Test
    void aFileThatIsStoppedKeepsWhatItMade() {
        var job = start(manyCodes(2_500));
        var steps = new AtomicInteger();
        runner.run(job, () -> {
            if (steps.getAndIncrement() == 1) {
                jobs.stop(account, job, TestCaller.of(account));
            }
            return false;
        });

        assertThat(jobs.get(account, job))
                .returns(Status.STOPPED, CodeJob::status)
                .returns(1_000, CodeJob::done);
        assertThat(report(job)).filteredOn(line -> line.contains("WAITING")).hasSize(1_500);
    }

    @Test
    void whatIsNoListOfCodesIsRefused() {
        assertThatThrownBy(() -> start("")).isInstanceOf(InvalidInput.class).hasMessageContaining("one code");
        assertThatThrownBy(() -> start(new byte[] {(byte) 0xc3, (byte) 0x28}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> start(new byte[CodeFileJobs.MOST_BYTES + 1]))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("10 MB");
        assertThatThrownBy(() -> start("\"ABC")).isInstanceOf(InvalidInput.class);
        assertThat(jobs.ofCampaign(account, campaign.id())).isEmpty();
    }

    @Test
    void anotherAccountReadsNoReport() {
        var job = start("SECRET");
        var other = accounts.open();

        assertThatThrownBy(() -> files.report(other, campaign.id(), job, line -> {}))
                .isInstanceOf(NotFound.class);
    }
}
