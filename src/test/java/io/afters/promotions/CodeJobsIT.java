package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.database.Transactions;
import io.afters.promotions.CodeJob.Status;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
import io.afters.testing.Together;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AftersIT
class CodeJobsIT {
    @Autowired
    TestAccounts accounts;

    @Autowired
    PromoCampaigns campaigns;

    @Autowired
    CodeJobs jobs;

    @Autowired
    CodeJobRunner runner;

    @Autowired
    CodeJobsSql sql;

    @Autowired
    CodeFileRunner files;

    @Autowired
    CampaignsSql campaignsSql;

    @Autowired
    BulkCodesSql bulk;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    Account account;
    PromoCampaign campaign;

    @BeforeEach
    void openACampaign() {
        account = accounts.open();
        campaign = campaign();
    }

    private PromoCampaign campaign() {
        return CurrentAccount.in(
                account.id(), () -> campaigns.create(account, new Offer().draft(), TestCaller.of(account)));
    }

    private long start(int count) {
        return CurrentAccount.in(account.id(), () -> jobs.start(account, campaign.id(), count, TestCaller.of(account)));
    }

    private int codes() {
        return jdbc.sql("select count(*) from promo_code where campaign_id = ?")
                .param(campaign.id())
                .query(Integer.class)
                .single();
    }

    private CodeJobRunner drawingFrom(String letters, int length) {
        var generator = new CodeGenerator(new Random(7), new CodeAlphabet(letters, length));
        return new CodeJobRunner(sql, files, campaignsSql, bulk, generator, transactions, Clock.systemUTC());
    }

    @Test
    void aHundredThousandCodesAreMadeExactlyAndAllDiffer() {
        var id = start(100_000);
        assertThat(jobs.get(account, id))
                .returns(Status.RUNNING, CodeJob::status)
                .returns(0, CodeJob::done);
        assertThat(runner.run(id, () -> false)).isTrue();
        assertThat(jobs.get(account, id)).returns(Status.DONE, CodeJob::status).returns(100_000, CodeJob::done);
        assertThat(codes()).isEqualTo(100_000);
        assertThat(jdbc.sql("select count(distinct code) from promo_code where account_id = ?")
                        .param(account.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(100_000);
    }

    @Test
    void aJobThatIsStoppedMidwayKeepsWhatItMadeAndMakesNoMore() {
        var id = start(20_000);
        var chunks = new AtomicInteger();
        runner.run(id, () -> {
            if (chunks.getAndIncrement() == 2) {
                jobs.stop(account, id, TestCaller.of(account));
            }
            return false;
        });
        assertThat(jobs.get(account, id))
                .returns(Status.STOPPED, CodeJob::status)
                .returns(10_000, CodeJob::done);
        assertThat(codes()).isEqualTo(10_000);
        jobs.stop(account, id, TestCaller.of(account));
        assertThat(runner.run(id, () -> false)).isTrue();
        assertThat(codes()).isEqualTo(10_000);
    }

    @Test
    void aJobThatANodeLeftIsFinishedByTheNext() {
        var id = start(12_345);
        var chunks = new AtomicInteger();
        assertThat(runner.run(id, () -> chunks.getAndIncrement() == 1)).isFalse();
        assertThat(jobs.get(account, id))
                .returns(Status.RUNNING, CodeJob::status)
                .returns(5_000, CodeJob::done);
        assertThat(runner.run(id, () -> false)).isTrue();
        assertThat(jobs.get(account, id)).returns(Status.DONE, CodeJob::status);
        assertThat(codes()).isEqualTo(12_345);
    }

    @Test
    void twoNodesThatRunTheSameJobByMistakeMakeItsCodesOnce() {
        var id = start(23_456);
        Together.all(3, n -> runner.run(id, () -> false));
        assertThat(jobs.get(account, id)).returns(Status.DONE, CodeJob::status);
        assertThat(codes()).isEqualTo(23_456);
    }

    @Test
    void jobsOfOneAccountDoNotTakeEachOthersCodes() {
        var one = start(150);
        var other = start(150);
        // 343 codes can be drawn, so that most draws of the second meet one of the first.
        var few = drawingFrom("ABCDEFG", 3);
        Together.all(2, n -> few.run(n == 0 ? one : other, () -> false));
        assertThat(jobs.get(account, one)).returns(Status.DONE, CodeJob::status);
        assertThat(jobs.get(account, other)).returns(Status.DONE, CodeJob::status);
        assertThat(codes()).isEqualTo(300);
    }

    @Test
    void whenHardlyAnyCodeIsLeftTheJobFailsAndSaysSo() {
        var id = start(10);
        assertThat(drawingFrom("AB", 3).run(id, () -> false)).isTrue();
        var job = jobs.get(account, id);
        assertThat(job.status()).isEqualTo(Status.FAILED);
        assertThat(job.done()).isEqualTo(codes()).isEqualTo(8);
        assertThat(job.detail()).contains("8 of 10");
    }

    @Test
    void theSameCodesMayExistInAnotherAccount() {
        drawingFrom("AB", 3).run(start(8), () -> false);
        account = accounts.open();
        campaign = campaign();
        var id = start(8);
        drawingFrom("AB", 3).run(id, () -> false);
        assertThat(jobs.get(account, id)).returns(Status.DONE, CodeJob::status);
    }

    @Test
    void whenItsCampaignIsDeletedTheJobFailsAndSaysSo() {
        var id = start(10_000);
        var chunks = new AtomicInteger();
        runner.run(id, () -> {
            if (chunks.getAndIncrement() == 1) {
                CurrentAccount.runIn(
                        account.id(), () -> campaigns.delete(account, campaign.id(), TestCaller.of(account)));
            }
            return false;
        });
        var job = jobs.get(account, id);
        assertThat(job.status()).isEqualTo(Status.FAILED);
        assertThat(job.done()).isEqualTo(codes()).isEqualTo(5_000);
        assertThat(job.detail()).contains("campaign was deleted");
    }

    @Test
    void onlyOneToAMillionCanBeAskedFor() {
        assertThatThrownBy(() -> start(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> start(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> start(1_000_001)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anotherAccountCanNeitherSeeNorStopAJob() {
        var id = start(10);
        var other = accounts.open();
        assertThatThrownBy(() -> jobs.get(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jobs.stop(other, id, TestCaller.of(other))).isInstanceOf(NotFound.class);
        assertThat(jobs.get(account, id)).returns(Status.RUNNING, CodeJob::status);
    }
}
