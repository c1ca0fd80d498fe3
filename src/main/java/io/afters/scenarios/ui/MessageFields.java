package io.afters.scenarios.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.scenarios.MessageAction;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Translations;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The message that every executed task sends: a section for each channel, in one language at a time. */
class MessageFields extends FormPart {
    private final Checkbox on;
    private final LanguageTabs languages;
    private final List<ChannelFields> channels;
    private final SendingWay way;
    private final Checkbox trackLinks;

    MessageFields(Mistakes mistakes, String accountLanguage, Runnable seen) {
        channels = Arrays.stream(Channel.values())
                .map(channel -> new ChannelFields(channel, accountLanguage, mistakes, this::among))
                .toList();
        way = mistakes.at("actions.message.order", new SendingWay());
        trackLinks = mistakes.watch(new Checkbox(getTranslation("scenario.message.track")));
        trackLinks.setHelperText(getTranslation("scenario.message.track.how"));
        languages = new LanguageTabs(accountLanguage, language -> {
            channels.forEach(channel -> channel.see(language));
            seen.run();
        });
        languages.show(List.of(Translations.UKRAINIAN.getLanguage(), "en"));
        var fallback = new Paragraph(getTranslation("scenario.message.fallback", LanguageWords.name(accountLanguage)));
        fallback.addClassName("second-line");
        var error = mistakes.line("actions.message.channels", new ErrorLine());
        var all = new Div(languages, fallback);
        all.addClassName("message-fields");
        channels.forEach(all::add);
        all.add(way, trackLinks);
        on = mistakes.watch(toggle(getTranslation("scenario.message"), getTranslation("scenario.message.how"), all));
        add(on, error, all);
    }

    /** The language whose texts are looked at. */
    String language() {
        return languages.language();
    }

    void show(@Nullable MessageAction action) {
        on.setValue(action != null);
        var texts = action == null ? Map.<Channel, ChannelText>of() : action.channels();
        var told = new TreeSet<String>();
        texts.values().forEach(text -> told.addAll(ChannelFields.languages(text)));
        languages.show(told);
        channels.forEach(channel -> channel.show(texts.get(channel.channel())));
        way.show(action == null || action.order() == null ? List.of() : action.order());
        trackLinks.setValue(action != null && action.trackLinks());
    }

    void readOnly() {
        languages.readOnly();
    }

    /** Null: off, whatever the fields hold. */
    @Nullable MessageAction chosen() {
        if (!on.getValue()) {
            return null;
        }
        var chosen = new EnumMap<Channel, ChannelText>(Channel.class);
        for (var channel : channels) {
            var texts = channel.chosen();
            if (texts != null) {
                chosen.put(channel.channel(), texts);
            }
        }
        var order = way.chosen();
        return new MessageAction(chosen, order.isEmpty() ? null : order, trackLinks.getValue());
    }

    private void among() {
        way.among(channels.stream()
                .filter(ChannelFields::isOn)
                .map(ChannelFields::channel)
                .toList());
    }
}
