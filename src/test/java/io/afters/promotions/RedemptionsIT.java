package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.Contacts;
import io.afters.customers.CustomerFacts;
import io.afters.orders.EventType;
import io.afters.orders.OrderEvent;
import io.afters.orders.OrderFacts;
import io.afters.orders.OrderIntake;
import io.afters.promotions.Verdict.Granted;
import io.afters.promotions.Verdict.Refused;
import io.afters.shared.NotFound;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestCaller;
import io.afters.testing.Together;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class RedemptionsIT {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired
    TestAccounts accounts;

    @Autowired
    PromoCampaigns campaigns;

    @Autowired
    PromoCodes codes;

    @Autowired
    Redemptions redemptions;

    @Autowired
    OrderIntake intake;

    @Autowired
    Contacts contacts;

    @Autowired
    UsesSql uses;

    Account account;

    @BeforeEach
    void openAnAccount() {
        account = accounts.open();
    }

    private void code(Offer offer, String name, @Nullable String customer) {
        code(campaign(offer), name, customer);
    }

    private PromoCampaign campaign(Offer offer) {
        return CurrentAccount.in(account.id(), () -> campaigns.create(account, offer.draft(), TestCaller.of(account)));
    }

    private void code(PromoCampaign campaign, String name, @Nullable String customer) {
        CurrentAccount.in(
                account.id(), () -> codes.add(account, campaign.id(), name, customer, TestCaller.of(account), NOW));
    }

    private Verdict redeem(String code, String customer, String order) {
        var checkout = new Checkout(customer, order, new BigDecimal("30.00"));
        return CurrentAccount.in(account.id(), () -> redemptions.redeem(account, code, checkout, NOW));
    }

    private PromoCode read(String code) {
        return codes.get(account, code);
    }

    private List<CodeUse> uses(String code) {
        var read = read(code);
        return codes.uses(account, List.of(read)).getOrDefault(read.id(), List.of());
    }

    private long customer(String externalId) {
        return contacts.find(account.id(), externalId).orElseThrow();
    }

    private void cancel(String eventId, String order, String customer) {
        var event = new OrderEvent(
                "/platform",
                eventId,
                EventType.ORDER_CANCELLED,
                NOW,
                OrderFacts.of(order),
                CustomerFacts.of(customer),
                null);
        intake.take(account, List.of(event), NOW);
    }

    private static long granted(List<Verdict> verdicts) {
        return verdicts.stream().filter(Granted.class::isInstance).count();
    }

    private static List<Refusal> refusals(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Refused.class::isInstance)
                .map(verdict -> ((Refused) verdict).reason())
                .distinct()
                .toList();
    }

    @Test
    void aSingleUseCodeAskedForBy100AtOnceIsRedeemedByExactlyOne() {
        code(new Offer(), "PIZZA", null);
        var verdicts = Together.all(100, n -> redeem("pizza", "c-" + n, "o-" + n));
        assertThat(granted(verdicts)).isEqualTo(1);
        assertThat(refusals(verdicts)).containsExactly(Refusal.USED);
        assertThat(uses("PIZZA")).hasSize(1);
        assertThat(read("PIZZA").uses()).isEqualTo(1);
    }

    @Test
    void aSingleUseCodeOfOneCustomerIsRedeemedForExactlyOneOf100Orders() {
        code(new Offer(), "PIZZA", "c-1");
        var verdicts = Together.all(100, n -> redeem("pizza", "c-1", "o-" + n));
        assertThat(granted(verdicts)).isEqualTo(1);
        assertThat(uses("PIZZA")).hasSize(1);
    }

    @Test
    void aCodeForThreeUsesIsRedeemedByExactlyThree() {
        code(new Offer().usesPerCode(3), "PIZZA", null);
        var verdicts = Together.all(30, n -> redeem("PIZZA", "c-" + n, "o-" + n));
        assertThat(granted(verdicts)).isEqualTo(3);
        assertThat(uses("PIZZA")).hasSize(3);
        assertThat(read("PIZZA").uses()).isEqualTo(3);
    }

    @Test
    void theSameOrderRedeemsTheSameCodeOnceHoweverOftenItAsks() {
        code(new Offer().usesPerCode(5), "PIZZA", null);
        var verdicts = Together.all(20, n -> redeem("PIZZA", "c-1", "o-1"));
        assertThat(granted(verdicts)).isEqualTo(20);
        assertThat(verdicts.stream().filter(v -> v instanceof Granted granted && !granted.again()))
                .hasSize(1);
        assertThat(uses("PIZZA")).hasSize(1);
        assertThat(read("PIZZA").uses()).isEqualTo(1);
    }

    @Test
    void checkoutsThatComeTogetherEachGetTheirOwnVerdict() {
        var campaign = campaign(new Offer());
        IntStream.range(0, 60)
                .filter(n -> n % 3 != 2)
                .forEach(n -> code(campaign, "CODE" + n, n % 3 == 0 ? null : "x"));
        var verdicts = Together.all(60, n -> redeem("CODE" + n, "c-" + n, "o-" + n));
        for (var n = 0; n < 60; n++) {
            switch (n % 3) {
                case 0 -> {
                    assertThat(verdicts.get(n)).isInstanceOf(Granted.class);
                    assertThat(uses("CODE" + n))
                            .extracting(CodeUse::orderId, CodeUse::customerId)
                            .containsExactly(tuple("o-" + n, customer("c-" + n)));
                    assertThat(read("CODE" + n).uses()).isEqualTo(1);
                }
                case 1 -> assertThat(refusals(List.of(verdicts.get(n)))).containsExactly(Refusal.OTHER_CUSTOMER);
                default -> assertThat(verdicts.get(n)).isEqualTo(Attempt.UNKNOWN);
            }
        }
    }

    @Test
    void theLimitOfACustomerHoldsWhenAllTheirCodesAreRedeemedAtOnce() {
        var campaign = campaign(new Offer().codesPerCustomer(3));
        for (var n = 0; n < 20; n++) {
            code(campaign, "PIZZA-" + n, null);
        }
        var verdicts = Together.all(20, n -> redeem("PIZZA-" + n, "c-1", "o-" + n));
        assertThat(granted(verdicts)).isEqualTo(3);
        assertThat(refusals(verdicts)).containsExactly(Refusal.CUSTOMER_LIMIT);
        assertThat(uses.otherCodes(account.id(), campaign.id(), customer("c-1"), 0))
                .isEqualTo(3);
    }

    @Test
    void theUseOfACancelledOrderIsGivenBackOnce() {
        code(new Offer().usesPerCode(2), "PIZZA", null);
        code(new Offer(), "PASTA", null);
        redeem("PIZZA", "c-1", "o-1");
        redeem("PIZZA", "c-1", "o-2");
        redeem("PASTA", "c-1", "o-1");
        cancel("evt-1", "o-1", "c-1");
        cancel("evt-1", "o-1", "c-1");
        cancel("evt-2", "o-1", "c-1");
        assertThat(read("PIZZA").uses()).isEqualTo(1);
        assertThat(read("PASTA").uses()).isZero();
        assertThat(uses("PIZZA"))
                .extracting(CodeUse::orderId, CodeUse::stands)
                .containsExactly(tuple("o-1", false), tuple("o-2", true));
    }

    @Test
    void manyReportsOfOneCancellationAtOnceGiveTheUseBackOnce() {
        code(new Offer(), "PIZZA", null);
        redeem("PIZZA", "c-1", "o-1");
        Together.all(16, n -> {
            cancel("evt-" + n, "o-1", n % 2 == 0 ? "c-1" : "c-2");
            return n;
        });
        assertThat(read("PIZZA").uses()).isZero();
        assertThat(uses("PIZZA")).hasSize(1);
    }

    @Test
    void whatWasGivenBackCanBeRedeemedAgainByTheSameOrderToo() {
        code(new Offer(), "PIZZA", null);
        redeem("PIZZA", "c-1", "o-1");
        redemptions.giveBack(account, "pizza", "o-1", NOW);
        assertThat(redeem("PIZZA", "c-1", "o-1"))
                .isInstanceOfSatisfying(
                        Granted.class, it -> assertThat(it.again()).isFalse());
        assertThat(uses("PIZZA")).hasSize(2);
        assertThat(read("PIZZA").uses()).isEqualTo(1);
    }

    @Test
    void givingBackTwiceIsGivingBackOnceAndNothingCanBeGivenBackThatWasNotTaken() {
        code(new Offer(), "PIZZA", null);
        redeem("PIZZA", "c-1", "o-1");
        Together.all(10, n -> {
            redemptions.giveBack(account, "PIZZA", "o-1", NOW);
            return n;
        });
        assertThat(read("PIZZA").uses()).isZero();
        assertThatThrownBy(() -> redemptions.giveBack(account, "PIZZA", "o-2", NOW))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> redemptions.giveBack(account, "NOSUCH", "o-1", NOW))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void redeemingAndCancellingAtOnceKeepsTheCountOfUsesTrue() {
        code(new Offer().usesPerCode(1000), "PIZZA", null);
        Together.all(40, n -> {
            var order = "o-" + n % 10;
            if (n % 2 == 0) {
                redeem("PIZZA", "c-" + n % 5, order);
            } else {
                cancel("evt-" + n, order, "c-" + n % 5);
            }
            return n;
        });
        assertThat(uses("PIZZA").stream().filter(CodeUse::stands))
                .hasSize(read("PIZZA").uses());
    }

    @Test
    void deletingACampaignRefusesItsCodesAndLetsTheirUsesBeGivenBack() {
        var campaign = campaign(new Offer());
        code(campaign, "PIZZA", null);
        code(campaign, "PASTA", null);
        redeem("PASTA", "c-1", "o-1");
        CurrentAccount.runIn(account.id(), () -> campaigns.delete(account, campaign.id(), TestCaller.of(account)));
        assertThat(refusals(List.of(redeem("PIZZA", "c-1", "o-2")))).containsExactly(Refusal.CAMPAIGN_DELETED);
        assertThat(redeem("PASTA", "c-1", "o-1")).isInstanceOf(Granted.class);
        redemptions.giveBack(account, "PASTA", "o-1", NOW);
        assertThat(read("PASTA").uses()).isZero();
    }

    @Test
    void anotherAccountsCodeIsUnknownAndStaysAsItIs() {
        code(new Offer(), "PIZZA", null);
        var home = account;
        account = accounts.open();
        assertThat(redeem("PIZZA", "c-1", "o-1")).isEqualTo(Attempt.UNKNOWN);
        cancel("evt-1", "o-1", "c-1");
        account = home;
        redeem("PIZZA", "c-1", "o-1");
        account = accounts.open();
        cancel("evt-1", "o-1", "c-1");
        account = home;
        assertThat(read("PIZZA").uses()).isEqualTo(1);
    }

    @Test
    void guessingMakesNoCustomersKnown() {
        redeem("NOSUCH", "c-guess", "o-1");
        assertThat(codes.find(account, "NOSUCH")).isEmpty();
        assertThat(redemptions.validate(account, "NOSUCH", new Checkout("c-guess", null, null), NOW))
                .isEqualTo(Attempt.UNKNOWN);
        assertThat(contacts.find(account.id(), "c-guess")).isEmpty();
    }
}
