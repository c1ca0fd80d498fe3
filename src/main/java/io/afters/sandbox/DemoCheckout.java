package io.afters.sandbox;

import io.afters.accounts.Account;
import io.afters.promotions.Checkout;
import io.afters.promotions.Redemptions;
import io.afters.promotions.Verdict;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The till of the demo restaurant, where guests try their codes. */
@Component
@ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
class DemoCheckout {
    private static final int CODES_TRIED = 2;

    private final TaskList tasks;
    private final Redemptions redemptions;
    private final List<String> publicCodes;

    DemoCheckout(TaskList tasks, Redemptions redemptions, DemoOffers offers) {
        this.tasks = tasks;
        this.redemptions = redemptions;
        this.publicCodes = offers.offers().stream()
                .map(DemoOffers.Offer::redeemed)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The guest tries codes, at the time of the order, until one is accepted. */
    void pay(Account account, DemoOrder order) {
        var checkout = new Checkout(
                order.guest().id(), order.facts().id(), order.facts().total());
        SandboxClock.at(
                order.placedAt(),
                () -> tried(account, order).stream()
                        .map(code -> redemptions.redeem(account, code, checkout, order.placedAt()))
                        .anyMatch(Verdict.Granted.class::isInstance));
    }

    private List<String> tried(Account account, DemoOrder order) {
        return order.triesOwnCode()
                ? ownCodes(account, order.guest().id())
                : order.triesPublicCode() ? publicCodes : List.of();
    }

    private List<String> ownCodes(Account account, String guest) {
        var executed = new TaskQuery(TaskStatus.EXECUTED, null, null, guest, null, null, null, null, null);
        return tasks.find(account, executed, Long.MAX_VALUE, CODES_TRIED).stream()
                .map(TaskShown::promoCode)
                .filter(Objects::nonNull)
                .toList();
    }
}
