package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.orders.EventType;
import io.afters.orders.OrdersReported;
import io.afters.promotions.Redeeming.Wish;
import io.afters.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Codes at the checkout: tried, redeemed, given back. */
@Component
public class Redemptions {
    private final Contacts contacts;
    private final CodesSql codes;
    private final UsesSql uses;
    private final AttemptFacts facts;
    private final Redeeming redeeming;
    private final Transactions transactions;

    Redemptions(
            Contacts contacts,
            CodesSql codes,
            UsesSql uses,
            AttemptFacts facts,
            Redeeming redeeming,
            Transactions transactions) {
        this.contacts = contacts;
        this.codes = codes;
        this.uses = uses;
        this.facts = facts;
        this.redeeming = redeeming;
        this.transactions = transactions;
    }

    /** What redeeming would answer now. Changes nothing, and makes no customer known. */
    public Verdict validate(Account account, String typed, Checkout checkout, Instant now) {
        checkout.problems(account.currency(), false).throwIfAny();
        return CodeText.meant(typed)
                .flatMap(code -> codes.find(account.id(), code))
                .map(code -> facts.of(account, List.of(code))
                        .attempt(
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
        return CodeText.meant(typed)
                .map(code -> redeeming.redeem(new Wish(account, code, checkout, now)))
                .orElse(Attempt.UNKNOWN);
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
