package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

@AftersIT
class IssuedCodesIT {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    /** Above any real task, so that tests of tasks are not disturbed. */
    private static final AtomicLong TASKS = new AtomicLong(1_000_000_000);

    @Autowired
    TestAccounts accounts;

    @Autowired
    PromoCampaigns campaigns;

    @Autowired
    PromoCodes codes;

    @Autowired
    IssuedCodes issued;

    @Autowired
    CampaignsSql campaignsSql;

    @Autowired
    BulkCodesSql bulk;

    @Autowired
    Contacts contacts;

    @Autowired
    Transactions transactions;

    Account account;
    PromoCampaign campaign;
    long customer;

    @BeforeEach
    void openACampaign() {
        account = accounts.open();
        campaign = CurrentAccount.in(
                account.id(), () -> campaigns.create(account, new Offer().draft(), TestCaller.of(account)));
        customer = contacts.ensure(account.id(), Set.of("c-1")).get("c-1");
    }

    private CodeOrder order(long campaignId, long taskId) {
        return new CodeOrder(account.id(), campaignId, customer, taskId, NOW, NOW.plus(WEEK));
    }

    private Map<Long, String> issue(IssuedCodes by, List<CodeOrder> orders) {
        return transactions.inNew(() -> by.issue(orders));
    }

    @Test
    void eachTaskGetsOneCodeThatBelongsToItsCustomerFromNowOn() {
        var task = TASKS.incrementAndGet();
        var code = codes.get(
                account, issue(issued, List.of(order(campaign.id(), task))).get(task));
        assertThat(code.code()).matches("[A-HJKMNP-Z2-9]{7}");
        assertThat(code.campaignId()).isEqualTo(campaign.id());
        assertThat(code.customerId()).isEqualTo(customer);
        assertThat(code.taskId()).isEqualTo(task);
        assertThat(code.validFrom()).isEqualTo(NOW);
        assertThat(code.validUntil()).isEqualTo(NOW.plus(WEEK));
        assertThat(code.status(campaign, NOW)).isEqualTo(CodeStatus.ASSIGNED);
        assertThat(code.status(campaign, NOW.plus(WEEK))).isEqualTo(CodeStatus.EXPIRED);
    }

    @Test
    void tasksOfManyAccountsAreServedAtOnceAndEachByItsOwnCampaignOnly() {
        var mine = campaign;
        var order = order(mine.id(), TASKS.incrementAndGet());
        openACampaign();
        var others = order(campaign.id(), TASKS.incrementAndGet());
        var stranger = order(mine.id(), TASKS.incrementAndGet());
        var missing = order(Long.MAX_VALUE, TASKS.incrementAndGet());
        assertThat(issue(issued, List.of(order, others, stranger, missing)))
                .containsOnlyKeys(order.taskId(), others.taskId());
    }

    @Test
    void aTaskWhoseCampaignWasDeletedIsAbsent() {
        CurrentAccount.runIn(account.id(), () -> campaigns.delete(account, campaign.id(), TestCaller.of(account)));
        assertThat(issue(issued, List.of(order(campaign.id(), TASKS.incrementAndGet()))))
                .isEmpty();
        assertThat(campaigns.exists(account.id(), campaign.id())).isFalse();
        assertThat(campaigns.names(account.id(), Set.of(campaign.id())))
                .containsEntry(campaign.id(), "Ten percent off");
    }

    @Test
    void codesThatAreTakenAreDrawnAgain() {
        var few = new IssuedCodes(campaignsSql, bulk, new CodeGenerator(new Random(3), new CodeAlphabet("ABCD", 3)));
        for (var batch = 0; batch < 5; batch++) {
            var orders = LongStream.range(0, 10)
                    .mapToObj(n -> order(campaign.id(), TASKS.incrementAndGet()))
                    .toList();
            var made = issue(few, orders);
            assertThat(made.values()).doesNotHaveDuplicates().hasSize(10);
            orders.forEach(order -> assertThat(codes.get(account, made.get(order.taskId())))
                    .returns(order.taskId(), PromoCode::taskId));
        }
    }

    @Test
    void whenNoCodeIsLeftItGivesUpCleanlyAndNothingIsIssued() {
        var two = new IssuedCodes(campaignsSql, bulk, new CodeGenerator(new Random(3), new CodeAlphabet("AB", 1)));
        var orders = LongStream.range(0, 3)
                .mapToObj(n -> order(campaign.id(), TASKS.incrementAndGet()))
                .toList();
        assertThatThrownBy(() -> issue(two, orders)).isInstanceOf(IllegalStateException.class);
        assertThat(codes.find(account, "A")).isEmpty();
    }

    @Test
    void outsideOfATransactionNothingIsIssued() {
        assertThatThrownBy(() -> issued.issue(List.of(order(campaign.id(), TASKS.incrementAndGet()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
