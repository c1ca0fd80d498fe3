package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.messages.Placeholder;
import io.afters.messages.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a guest would get from a scenario, rendered as for those who really get it. */
public record Rehearsal(ScenarioDraft draft, Account account, Guest guest, Instant now) {
    private static final String CODE = "7KQM2XA";

    /**
     * Whom it is shown for.
     *
     * @param name null: a name of the language that is looked at
     * @param language of a real guest; null: whichever is looked at
     * @param orderNumber of the order that triggers
     * @param orderTotal of the order that triggers
     */
    public record Guest(
            @Nullable String name,
            @Nullable String language,
            @Nullable String orderNumber,
            @Nullable BigDecimal orderTotal) {
        public static final Guest EXAMPLE = new Guest(null, null, "1042", new BigDecimal("450"));

        /** Values as long as they come, in letters that cost most in an SMS. */
        public static final Guest LONGEST = new Guest(
                "Олександра-Вікторія Перебийніс-Заболотна", null, "2026-1234567890", new BigDecimal("99999.99"));
    }

    /** The message over a channel, to a guest of this language; empty: the scenario has no text for it. */
    public Optional<Wording> message(Channel channel, String language) {
        var action = draft.actions().message();
        var texts = action == null ? null : action.channels().get(channel);
        return texts == null || texts.body().isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.of(
                        channel, texts, languageOf(language), account.defaultLanguage(), values(languageOf(language))));
    }

    /** The language that the guest reads, when this one is looked at. */
    public String languageOf(String looked) {
        return Objects.requireNonNullElse(guest.language(), looked);
    }

    /** Placeholders of the texts for which no action gives a value: they stay empty, whoever the guest is. */
    public Set<Placeholder> alwaysEmpty() {
        var actions = draft.actions();
        var empty = EnumSet.noneOf(Placeholder.class);
        if (actions.promoCode() == null) {
            empty.addAll(Set.of(Placeholder.PROMO_CODE, Placeholder.PROMO_CODE_EXPIRES_AT));
        }
        if (actions.cashback() == null) {
            empty.add(Placeholder.CASHBACK_AMOUNT);
        }
        var used = EnumSet.noneOf(Placeholder.class);
        if (actions.message() != null) {
            actions.message().channels().values().stream()
                    .flatMap(ChannelText::templates)
                    .forEach(text -> used.addAll(text.placeholders()));
        }
        empty.retainAll(used);
        return empty;
    }

    private Map<Placeholder, String> values(String language) {
        var actions = draft.actions();
        var at = draft.delay().value() < 0 ? now : draft.delay().after(now, account.zone());
        var effects = new Effects(actions.promoCode() == null ? null : CODE, cashback(actions), List.of());
        var name = guest.name() == null ? exampleName(language) : guest.name();
        return new MessageValues(account, actions, name, guest.orderNumber(), guest.orderTotal(), at).of(effects);
    }

    private @Nullable BigDecimal cashback(Actions actions) {
        return actions.cashback() == null
                ? null
                : actions.cashback()
                        .amountFor(guest.orderTotal(), account.currency())
                        .orElse(null);
    }

    private static String exampleName(String language) {
        return language.startsWith("uk") ? "Олена" : "Olivia";
    }
}
