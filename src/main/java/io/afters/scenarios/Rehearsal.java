package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.messages.Placeholder;
import io.afters.messages.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a made-up guest would get from a scenario, rendered as for real ones. */
public record Rehearsal(ScenarioDraft draft, Account account, Instant now) {
    private static final String CODE = "7KQM2XA";
    private static final String NUMBER = "1042";
    private static final BigDecimal TOTAL = new BigDecimal("450");

    /** The message over a channel, to a guest of this language; empty: the scenario has no text for it. */
    public Optional<Wording> message(Channel channel, String language) {
        var action = draft.actions().message();
        var texts = action == null ? null : action.channels().get(channel);
        return texts == null || texts.body().isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.of(channel, texts, language, account.defaultLanguage(), values(language)));
    }

    private Map<Placeholder, String> values(String language) {
        var actions = draft.actions();
        var at = draft.delay().value() < 0 ? now : draft.delay().after(now, account.zone());
        var effects = new Effects(actions.promoCode() == null ? null : CODE, cashback(actions), List.of());
        return new MessageValues(account, actions, name(language), NUMBER, TOTAL, at).of(effects);
    }

    private @Nullable BigDecimal cashback(Actions actions) {
        return actions.cashback() == null
                ? null
                : actions.cashback().amountFor(TOTAL, account.currency()).orElse(null);
    }

    private static String name(String language) {
        return language.startsWith("uk") ? "Олена" : "Olivia";
    }
}
