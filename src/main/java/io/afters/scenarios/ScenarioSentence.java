package io.afters.scenarios;

import io.afters.customers.Channel;
import io.afters.orders.EventType;
import io.afters.shared.Amounts;
import io.afters.shared.Plural;
import io.afters.shared.Timespan;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what a scenario does: the same wherever people read of it. What a draft leaves open is an ellipsis.
 *
 * @param campaignName by the id that the draft tells; empty when there is no such campaign any more
 */
public record ScenarioSentence(Locale locale, Currency currency, Function<String, Optional<String>> campaignName) {
    private static final String OPEN = "…";
    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public String of(ScenarioDraft draft) {
        return String.join(
                " ",
                Stream.of(
                                rule(draft),
                                tracking(draft),
                                once(draft),
                                success(draft),
                                latestStart(draft),
                                inactive(draft))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** What keeps a task from being executed, such as {@code the guest orders again or that order is completed}. */
    public String unless(Collection<Condition> conditions) {
        return conditions.isEmpty() ? "" : joined("unless.join", each("unless", conditions));
    }

    /** What makes an executed task a success. */
    public String hopes(SuccessGoal goal) {
        return joined("or", each("if", goal.conditions()));
    }

    private String rule(ScenarioDraft draft) {
        var conditions = unless(draft.cancellationConditions());
        var unless = conditions.isEmpty() ? "" : text("unless", conditions);
        // An ellipsis ends a sentence as well as a full stop does.
        return text("rule", when(draft), unless, joined("and", actions(draft.actions())))
                .replace(OPEN + ".", OPEN);
    }

    private String when(ScenarioDraft draft) {
        var event = event(draft.trigger(), draft.limits());
        return draft.delay().value() == 0 ? text("at-once", event) : text("later", length(draft.delay()), event);
    }

    private String event(EventType trigger, @Nullable TriggerLimits limits) {
        return text("trigger." + trigger, text("order") + (limits == null ? "" : limits(limits)));
    }

    private String limits(TriggerLimits limits) {
        var told = new StringBuilder();
        if (!limits.sourceTypes().isEmpty()) {
            told.append(' ').append(text("from", joined("or", each("source", limits.sourceTypes()))));
        }
        if (!limits.deliveryTypes().isEmpty()) {
            told.append(' ').append(text("by", joined("or", each("delivery", limits.deliveryTypes()))));
        }
        var least = limits.minOrderPrice();
        var most = limits.maxOrderPrice();
        if (least != null && most != null) {
            told.append(' ').append(text("price.between", plain(least), money(most)));
        } else if (least != null) {
            told.append(' ').append(text("price.from", money(least)));
        } else if (most != null) {
            told.append(' ').append(text("price.to", money(most)));
        }
        return told.toString();
    }

    private List<String> actions(Actions actions) {
        var told = new ArrayList<String>();
        if (actions.promoCode() != null) {
            told.add(code(actions.promoCode()));
        }
        if (actions.cashback() != null) {
            told.add(cashback(actions.cashback()));
        }
        if (actions.message() != null) {
            told.add(send(actions.message()));
        }
        return told;
    }

    private String send(MessageAction action) {
        var chain = action.order();
        return chain == null || chain.isEmpty()
                ? text("send", joined("and", each("channel", action.channels().keySet())))
                : text("send.first", chain(chain));
    }

    /** Such as {@code by push, else by SMS}. */
    public String chain(List<Channel> order) {
        return order.stream()
                .map(channel -> text("by." + channel))
                .reduce((before, next) -> text("else", before, next))
                .orElse(OPEN);
    }

    private String tracking(ScenarioDraft draft) {
        var message = draft.actions().message();
        return message != null && message.trackLinks() ? text("track") : "";
    }

    private String code(PromoCodeAction action) {
        if (action.campaignId().isEmpty()) {
            return text("code.open", length(action.expiration()));
        }
        return campaignName
                .apply(action.campaignId())
                .map(name -> text("code", name, length(action.expiration())))
                .orElseGet(() -> text("code.gone"));
    }

    private String cashback(CashbackAction action) {
        var open = action.value().signum() <= 0;
        return switch (action.type()) {
            case FIXED -> text("cashback.FIXED", open ? OPEN : money(action.value()));
            case PERCENT ->
                text(
                        "cashback.PERCENT",
                        open ? OPEN : action.value().stripTrailingZeros().toPlainString());
        };
    }

    private String once(ScenarioDraft draft) {
        if (draft.oncePerOrder()) {
            return text(draft.oncePerUser() ? "once.both" : "once.order");
        }
        return draft.oncePerUser() ? text("once.user") : "";
    }

    private String success(ScenarioDraft draft) {
        var goal = draft.success();
        return goal == null ? "" : text("success", hopes(goal), length(goal.waitingTime()));
    }

    private String latestStart(ScenarioDraft draft) {
        return draft.latestStart() == null ? "" : text("latest-start", length(draft.latestStart()));
    }

    private String inactive(ScenarioDraft draft) {
        return draft.status() == ScenarioStatus.INACTIVE ? text("inactive") : "";
    }

    /** Such as {@code 24 hours}. */
    public String length(Timespan span) {
        return span.value() < 0
                ? OPEN
                : text(span.period() + "." + Plural.of(span.value(), locale).key(), Long.toString(span.value()));
    }

    private List<String> each(String kind, Collection<? extends Enum<?>> values) {
        return values.stream()
                .sorted()
                .map(value -> text(kind + "." + value.name()))
                .toList();
    }

    /** {@code a, b and c}. */
    private String joined(String how, List<String> parts) {
        return switch (parts.size()) {
            case 0 -> OPEN;
            case 1 -> parts.getFirst();
            default -> text(how, String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
        };
    }

    private String money(BigDecimal amount) {
        return Amounts.named(currency, amount);
    }

    private String plain(BigDecimal amount) {
        return Amounts.in(currency, amount).toPlainString();
    }

    private String text(String key, Object... parameters) {
        var text =
                ResourceBundle.getBundle("i18n/sentence", locale, NO_GUESSING).getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }
}
