package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.shared.SqlTime;
import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
import io.afters.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database finds by status what the pure function says of each code. */
@AftersIT
class CodeListIT {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AtomicLong TASKS = new AtomicLong(2_000_000_000);

    @Autowired
    TestAccounts accounts;

    @Autowired
    PromoCampaigns campaigns;

    @Autowired
    PromoCodes codes;

    @Autowired
    IssuedCodes issued;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Contacts contacts;

    @Autowired
    Transactions transactions;

    @Autowired
    CodeLapses lapses;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private PromoCampaign campaign;

    /** Codes of all kinds, made by walking their lives. */
    private List<PromoCode> everyKind(int usesPerCode, Random random) {
        account = accounts.open();
        campaign = change(null, new Offer().usesPerCode(usesPerCode));
        for (var n = 0; n < 90; n++) {
            var customer = "c-" + n % 3;
            var code = n % 3 == 0 ? issued(customer, n) : chosen("CODE-" + n, n % 3 == 1 ? customer : null);
            for (var use = random.nextInt(usesPerCode + 1); use > 0; use--) {
                redeem(code, customer, "o-" + n + "-" + use);
            }
            if (random.nextInt(5) == 0) {
                codes.revoke(account, code, "Misprint", TestCaller.of(account), NOW);
            }
        }
        return page(new CodeSearch(null, null, null), Long.MAX_VALUE, 1000);
    }

    private PromoCampaign change(@Nullable PromoCampaign before, Offer offer) {
        return CurrentAccount.in(
                account.id(),
                () -> before == null
                        ? campaigns.create(account, offer.draft(), TestCaller.of(account))
                        : campaigns.change(account, before.id(), offer.draft(), null, TestCaller.of(account)));
    }

    private String issued(String customer, int n) {
        var id = contacts.ensure(account.id(), Set.of(customer)).get(customer);
        var until = NOW.plus(Duration.ofHours(n % 2 == 0 ? -1 : 1));
        var order = new CodeOrder(
                account.id(), campaign.id(), id, TASKS.incrementAndGet(), NOW.minus(Duration.ofDays(1)), until);
        return transactions.inNew(() -> issued.issue(List.of(order))).get(order.taskId());
    }

    private String chosen(String name, @Nullable String customer) {
        return CurrentAccount.in(
                        account.id(),
                        () -> codes.add(account, campaign.id(), name, customer, TestCaller.of(account), NOW))
                .code();
    }

    private void redeem(String code, String customer, String order) {
        var yesterday = NOW.minus(Duration.ofHours(20));
        var verdict = CurrentAccount.in(
                account.id(), () -> redemptions.redeem(account, code, new Checkout(customer, order, null), yesterday));
        assertThat(verdict).isInstanceOf(Verdict.Granted.class);
    }

    private List<PromoCode> page(CodeSearch search, long before, int howMany) {
        return codes.page(campaign, search, NOW, before, howMany);
    }

    private List<PromoCode> inPagesOf7(CodeSearch search) {
        var all = new ArrayList<PromoCode>();
        List<PromoCode> page;
        do {
            page = page(search, all.isEmpty() ? Long.MAX_VALUE : all.getLast().id(), 7);
            all.addAll(page);
        } while (page.size() == 7);
        return all;
    }

    @ParameterizedTest
    @CsvSource({"1,", "2,", "1,PT0S", "2,PT0S", "1,PT1S"})
    void eachStatusFindsWhatTheRuleSaysNewestFirst(int usesPerCode, @Nullable Duration untilTheEnd) {
        var all = everyKind(usesPerCode, new Random(42));
        assertThat(all).hasSize(90);
        var offer = new Offer().usesPerCode(usesPerCode);
        campaign = change(campaign, untilTheEnd == null ? offer : offer.until(NOW.plus(untilTheEnd)));
        assertFoundByTheRule(all);
        markWhatHasLapsed();
        assertFoundByTheRule(all);
    }

    @Test
    void whatWasUsedMoreOftenThanIsAllowedNowIsUsed() {
        var all = everyKind(3, new Random(7));
        campaign = change(campaign, new Offer().usesPerCode(1));
        assertFoundByTheRule(all);
        markWhatHasLapsed();
        assertFoundByTheRule(all);
    }

    @Test
    void severalNodesMarkEachCodeOnceAndThenFindNoneLeft() {
        var lapsed = everyKind(1, new Random(5)).stream()
                .filter(code -> code.isOver(campaign, NOW))
                .count();
        assertThat(lapsed).isPositive();
        Together.all(4, n -> lapses.lapseSome(Tick.at(NOW)));
        markWhatHasLapsed();
        assertThat(jdbc.sql("select count(*) from promo_code where account_id = ? and lapsed")
                        .param(account.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(lapsed);
    }

    private void markWhatHasLapsed() {
        while (lapses.lapseSome(Tick.at(NOW)) > 0) {}
    }

    private void assertFoundByTheRule(List<PromoCode> all) {
        var customer = contacts.find(account.id(), "c-0").orElseThrow();
        for (var status : CodeStatus.values()) {
            var expected = all.stream()
                    .filter(code -> code.status(campaign, NOW) == status)
                    .toList();
            assertThat(inPagesOf7(new CodeSearch(status, null, null)))
                    .as("%s", status)
                    .isEqualTo(expected);
            assertThat(inPagesOf7(new CodeSearch(status, null, "de-1")))
                    .as("%s named like", status)
                    .isEqualTo(expected.stream()
                            .filter(code -> code.code().contains("DE-1"))
                            .toList());
            assertThat(inPagesOf7(new CodeSearch(status, customer, null)))
                    .as("%s of a customer", status)
                    .isEqualTo(expected.stream()
                            .filter(code -> customer.equals(code.customerId()))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"-20,", ",-4", "-12,-4", "-12,"})
    void whenTheyBecameSomebodysIsFoundInThatOrder(@Nullable Integer from, @Nullable Integer until) {
        everyKind(1, new Random(3));
        jdbc.sql("update promo_code set created_at = :now - interval (id * 7919 % 24) hour where account_id = :account")
                .param("now", SqlTime.of(NOW))
                .param("account", account.id())
                .update();
        var all = page(CodeSearch.ALL, Long.MAX_VALUE, 1000);
        var start = from == null ? null : NOW.plus(Duration.ofHours(from));
        var end = until == null ? null : NOW.plus(Duration.ofHours(until));
        var customer = contacts.find(account.id(), "c-1").orElseThrow();
        var expected = all.stream()
                .filter(code -> code.customerId() != null)
                .filter(code -> start == null || !code.createdAt().isBefore(start))
                .filter(code -> end == null || code.createdAt().isBefore(end))
                .sorted(Comparator.comparing(PromoCode::createdAt)
                        .thenComparingLong(PromoCode::id)
                        .reversed())
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(inPagesOf7(new CodeSearch(null, null, null, start, end))).isEqualTo(expected);
        for (var status : CodeStatus.values()) {
            assertThat(inPagesOf7(new CodeSearch(status, null, "de-", start, end)))
                    .as("%s", status)
                    .isEqualTo(expected.stream()
                            .filter(code -> code.status(campaign, NOW) == status)
                            .filter(code -> code.code().contains("DE-"))
                            .toList());
            assertThat(inPagesOf7(new CodeSearch(status, customer, null, start, end)))
                    .isEqualTo(expected.stream()
                            .filter(code -> code.status(campaign, NOW) == status)
                            .filter(code -> customer.equals(code.customerId()))
                            .toList());
        }
    }
}
