package io.afters.scenarios.ui;

import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.scenarios.Actions;
import io.afters.scenarios.CashbackAction;
import io.afters.scenarios.MessageAction;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.ScenarioSentence;
import io.afters.scenarios.TriggerLimits;
import io.afters.shared.Timespan;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that a draft says, line by line: the label of its field, and its value in words. What is off has no line. */
final class DraftLines {
    private final ScenarioSentence sentence;
    private final Map<String, String> lines = new LinkedHashMap<>();

    private DraftLines(ScenarioSentence sentence) {
        this.sentence = sentence;
    }

    static Map<String, String> of(ScenarioDraft draft, ScenarioSentence sentence) {
        var lines = new DraftLines(sentence);
        lines.general(draft);
        lines.actions(draft.actions());
        return lines.lines;
    }

    private void general(ScenarioDraft draft) {
        var words = new ScenarioWords(draft, sentence);
        put("scenario.name", draft.name());
        put("scenario.status", words.status());
        put("scenario.trigger", words.trigger());
        if (draft.limits() != null) {
            limits(draft.limits());
        }
        put("scenario.delay", words.delay());
        put("scenario.once.order", text(draft.oncePerOrder() ? "yes" : "no"));
        put("scenario.once.user", text(draft.oncePerUser() ? "yes" : "no"));
        put("scenario.cancellation", words.cancellation());
        if (draft.success() != null) {
            put(
                    "scenario.success.conditions",
                    each("condition.", draft.success().conditions()));
            put("scenario.success.time", length(draft.success().waitingTime()));
        }
        put("scenario.latest-start", length(draft.latestStart()));
    }

    private void limits(TriggerLimits limits) {
        put("scenario.limits.sources", each("source.", limits.sourceTypes()));
        put("scenario.limits.deliveries", each("delivery.", limits.deliveryTypes()));
        put("scenario.limits.min", plain(limits.minOrderPrice()));
        put("scenario.limits.max", plain(limits.maxOrderPrice()));
    }

    private void actions(Actions actions) {
        if (actions.promoCode() != null) {
            var id = actions.promoCode().campaignId();
            put("scenario.code.campaign", sentence.campaignName().apply(id).orElse(id));
            put("scenario.code.value", length(actions.promoCode().expiration()));
        }
        if (actions.cashback() != null) {
            put("scenario.cashback", cashback(actions.cashback()));
        }
        if (actions.message() != null) {
            message(actions.message());
        }
    }

    private static String cashback(CashbackAction action) {
        return plain(action.value()) + (action.type() == CashbackAction.Type.PERCENT ? " %" : "");
    }

    private void message(MessageAction action) {
        action.channels().forEach(this::channel);
        var order = action.order();
        put("scenario.message.way", order == null ? text("scenario.message.every") : sentence.chain(order));
        put("scenario.message.track", text(action.trackLinks() ? "yes" : "no"));
    }

    private void channel(Channel channel, ChannelText texts) {
        texts(channel + ".heading", texts.heading());
        texts(channel + ".body", texts.body());
    }

    private void texts(String field, @Nullable Map<String, String> texts) {
        if (texts != null) {
            texts.forEach((language, text) ->
                    lines.put(text("scenario." + field) + " (" + LanguageWords.name(language) + ")", text));
        }
    }

    private void put(String label, String value) {
        if (!value.isEmpty()) {
            lines.put(text(label), value);
        }
    }

    private static String each(String kind, Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(value -> text(kind + value)).collect(Collectors.joining(", "));
    }

    private String length(@Nullable Timespan span) {
        return span == null ? "" : sentence.length(span);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String text(String key) {
        return ScenarioWords.text(key);
    }
}
