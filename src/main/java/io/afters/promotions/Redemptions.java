package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.orders.EventType;
import io.afters.orders.OrdersReported;
import io.afters.shared.Lookup;
import io.afters.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Codes at the checkout: tried, redeemed, given back. The customer is locked first and the code second, always. */
@Component
public class Redemptions {
    private final Contacts contacts;
    private final CodesSql codes;
    private final UsesSql uses;
    private final PromoCampaigns campaigns;
    private final Transactions transactions;

    Redemptions(Contacts contacts, CodesSql codes, UsesSql uses, PromoCampaigns campaigns, Transactions transactions) {
        this.contacts = contacts;
        this.codes = codes;
        this.uses = uses;
        this.campaigns = campaigns;
        this.transactions = transactions;
    }

    /** What redeeming would answer now. Changes nothing, and makes no customer known. */
    public Verdict validate(Account account, String typed, Checkout checkout, Instant now) {
        checkout.problems(account.currency(), false).throwIfAny();
        return CodeText.meant(typed)
                .flatMap(code -> codes.find(account.id(), code))
                .map(code -> attempt(
                                account,
                                code,
                                checkout,
                                contacts.find(account.id(), checkout.customerId())
                                        .orElse(0L),
                                now)
                        .verdict())
                .orElse(Attempt.UNKNOWN);
    }

    /** Redeems the code for the order, once however often the order asks. */
    public Verdict redeem(Account account, String typed, Checkout checkout, Instant now) {
        checkout.problems(account.currency(), true).throwIfAny();
        var code = CodeText.meant(typed);
        // Asked before anything is locked or made: guesses must leave no customers behind.
        if (code.flatMap(text -> codes.find(account.id(), text)).isEmpty()) {
            return Attempt.UNKNOWN;
        }
        var customerId = Lookup.in(contacts.ensure(account.id(), Set.of(checkout.customerId())), checkout.customerId());
        return transactions.inNew(() -> redeem(account, code.get(), checkout, customerId, now));
    }

    private Verdict redeem(Account account, String text, Checkout checkout, long customerId, Instant now) {
        contacts.lock(account.id(), Set.of(customerId));
        var code = codes.lock(account.id(), text);
        if (code.isEmpty()) {
            return Attempt.UNKNOWN;
        }
        var verdict = attempt(account, code.get(), checkout, customerId, now).verdict();
        if (verdict instanceof Verdict.Granted granted && !granted.again()) {
            uses.add(account.id(), code.get(), customerId, Objects.requireNonNull(checkout.orderId()), now);
        }
        return verdict;
    }

    private Attempt attempt(Account account, PromoCode code, Checkout checkout, long customerId, Instant now) {
        var campaign = campaigns.getEvenDeleted(account, code.campaignId());
        var standing = uses.ofCodes(account.id(), Set.of(code.id())).stream()
                .filter(CodeUse::stands)
                .toList();
        var otherCodes = campaign.codesPerCustomer() == 0
                ? 0
                : uses.otherCodes(account.id(), campaign.id(), customerId, code.id());
        return new Attempt(code, campaign, checkout, customerId, standing, otherCodes, now);
    }

    /** Gives the order's use of the code back, once. Throws {@link NotFound} when it never redeemed the code. */
    public void giveBack(Account account, String typed, String orderId, Instant now) {
        var code = CodeText.meant(typed)
                .flatMap(text -> codes.find(account.id(), text))
                .orElseThrow(() -> new NotFound("redemption"));
        var ofOrder = uses.ofCodes(account.id(), Set.of(code.id())).stream()
                .filter(use -> use.orderId().equals(orderId))
                .toList();
        if (ofOrder.isEmpty()) {
            throw new NotFound("redemption");
        }
        var standing = ofOrder.stream().filter(CodeUse::stands).toList();
        if (!standing.isEmpty()) {
            transactions.runInNew(() -> {
                contacts.lock(
                        account.id(), standing.stream().map(CodeUse::customerId).toList());
                giveBack(account.id(), standing, now);
            });
        }
    }

    /** When an order is cancelled, all that it redeemed is given back, in the intake's transaction. */
    @EventListener
    void giveBackWhatCancelledOrdersUsed(OrdersReported reported) {
        var cancelled = reported.events().stream()
                .filter(event -> event.fact().type() == EventType.ORDER_CANCELLED)
                .map(event -> event.order().externalId())
                .collect(Collectors.toUnmodifiableSet());
        if (!cancelled.isEmpty()) {
            var account = reported.account().id();
            giveBack(account, uses.standingOfOrders(account, cancelled), reported.now());
        }
    }

    private void giveBack(long accountId, List<CodeUse> standing, Instant now) {
        codes.lock(accountId, standing.stream().map(CodeUse::codeId).toList());
        standing.forEach(use -> uses.giveBack(accountId, use, now));
    }
}
