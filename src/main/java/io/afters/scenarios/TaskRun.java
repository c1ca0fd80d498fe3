package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.cashback.CashbackEntry;
import io.afters.customers.Contact;
import io.afters.messages.OutgoingMessage;
import io.afters.messages.Placeholder;
import io.afters.messages.Wording;
import io.afters.orders.Order;
import io.afters.promotions.CodeOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One task that is being executed, with all that its actions need to know. */
record TaskRun(ScenarioTask task, LiveScenario scenario, Account account, Contact customer, Order order, Instant at) {
    /** The code that this task asks for. */
    Optional<CodeOrder> codeOrder() {
        var action = scenario.draft().actions().promoCode();
        if (action == null || action.campaign().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CodeOrder(
                account.id(), action.campaign().getAsLong(), customer.id(), task.id(), at, expiry(action)));
    }

    /** What the actions bring about, given the code that was issued; none: its campaign is gone. */
    Effects effects(@Nullable String code) {
        var actions = scenario.draft().actions();
        var skipped = new ArrayList<Effects.Skipped>();
        if (actions.promoCode() != null && code == null) {
            skipped.add(Effects.Skipped.NO_CAMPAIGN);
        }
        BigDecimal amount = null;
        if (actions.cashback() != null) {
            amount = actions.cashback()
                    .amountFor(order.total(), account.currency())
                    .orElse(null);
            if (amount == null) {
                skipped.add(Effects.Skipped.NO_TOTAL);
            }
        }
        return new Effects(code, amount, skipped);
    }

    /** The ledger's line. A percentage may round to nothing, which is no line. */
    Optional<CashbackEntry> cashbackEntry(Effects effects) {
        return Optional.ofNullable(effects.cashback())
                .filter(amount -> amount.signum() > 0)
                .map(amount -> new CashbackEntry(
                        account.id(),
                        customer.id(),
                        amount,
                        at,
                        task.id(),
                        scenario.draft().name()));
    }

    List<OutgoingMessage> messages(Effects effects) {
        var action = scenario.draft().actions().message();
        if (action == null) {
            return List.of();
        }
        var values = values(effects);
        return action.inOrder().stream()
                .map(channel -> new OutgoingMessage(
                        account.id(),
                        task.id(),
                        customer.id(),
                        channel,
                        customer.on(channel),
                        Wording.of(channel, action.on(channel), customer, account.defaultLanguage(), values),
                        at,
                        action.turn(channel),
                        action.trackLinks()))
                .toList();
    }

    private Map<Placeholder, String> values(Effects effects) {
        return new MessageValues(
                        account, scenario.draft().actions(), customer.name(), order.number(), order.total(), at)
                .of(effects);
    }

    private Instant expiry(PromoCodeAction action) {
        return action.expiration().after(at, account.zone());
    }
}
