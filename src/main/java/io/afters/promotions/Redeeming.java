package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.customers.Contacts;
import io.afters.database.Lanes;
import io.afters.database.Transactions;
import io.afters.promotions.UsesSql.NewUse;
import io.afters.promotions.Verdict.Granted;
import io.afters.shared.Lookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Redeems codes; checkouts that ask at the same time share a transaction. Their customers are locked first and the codes
 * second, always, and both in the order of their ids.
 */
@Component
class Redeeming {
    private static final int MOST_TOGETHER = 50;

    private final Contacts contacts;
    private final CodesSql codes;
    private final UsesSql uses;
    private final AttemptFacts facts;
    private final Transactions transactions;
    private final Lanes<Wish, Verdict> lanes = new Lanes<>((group, next) -> next.fits(group), this::redeem);

    Redeeming(Contacts contacts, CodesSql codes, UsesSql uses, AttemptFacts facts, Transactions transactions) {
        this.contacts = contacts;
        this.codes = codes;
        this.uses = uses;
        this.facts = facts;
        this.transactions = transactions;
    }

    /** Redeems the code, alone or with what others want. */
    Verdict redeem(Wish wish) {
        return lanes.of(wish.account.id(), wish.checkout.customerId()).take(wish);
    }

    private List<Verdict> redeem(List<Wish> wishes) {
        var accountId = wishes.getFirst().account.id();
        var ids = codes.ids(accountId, wishes.stream().map(Wish::code).toList());
        // Looked for before anything is locked or made: guesses must leave no customers behind.
        var hopeful = wishes.stream().filter(wish -> ids.containsKey(wish.code)).toList();
        var verdicts = new HashMap<String, Verdict>();
        if (!hopeful.isEmpty()) {
            var customers = contacts.ensure(
                    accountId,
                    hopeful.stream().map(wish -> wish.checkout.customerId()).toList());
            verdicts.putAll(transactions.inNew(() -> redeem(hopeful, ids, customers)));
        }
        return wishes.stream()
                .map(wish -> verdicts.getOrDefault(wish.code, Attempt.UNKNOWN))
                .toList();
    }

    /** The verdicts, by code. */
    private Map<String, Verdict> redeem(List<Wish> wishes, Map<String, Long> ids, Map<String, Long> customers) {
        var account = wishes.getFirst().account;
        contacts.lock(account.id(), customers.values());
        var locked = codes
                .lock(
                        account.id(),
                        wishes.stream().map(wish -> Lookup.in(ids, wish.code)).toList())
                .stream()
                .collect(Collectors.toMap(PromoCode::code, code -> code));
        var known = facts.of(account, locked.values());
        var verdicts = new HashMap<String, Verdict>();
        var granted = new ArrayList<NewUse>();
        for (var wish : wishes) {
            var code = Lookup.in(locked, wish.code);
            var customerId = Lookup.in(customers, wish.checkout.customerId());
            var verdict =
                    known.attempt(code, wish.checkout, customerId, wish.now).verdict();
            verdicts.put(wish.code, verdict);
            if (verdict instanceof Granted grant && !grant.again()) {
                granted.add(new NewUse(code, customerId, Objects.requireNonNull(wish.checkout.orderId()), wish.now));
            }
        }
        uses.add(account.id(), granted);
        return verdicts;
    }

    /**
     * What a checkout wants.
     *
     * @param code in capital letters
     */
    record Wish(Account account, String code, Checkout checkout, Instant now) {
        /** Of those who share a transaction, what one gets must not change what another may. */
        private boolean fits(List<Wish> group) {
            return group.size() < MOST_TOGETHER
                    && account.id() == group.getFirst().account.id()
                    && group.stream()
                            .noneMatch(other -> other.code.equals(code)
                                    || other.checkout.customerId().equals(checkout.customerId()));
        }
    }
}
