package io.afters.scenarios.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one channel says, in one language at a time. */
class ChannelFields extends FormPart {
    private static final int TYPING_PAUSE_MILLIS = 250;

    private final Channel channel;
    private final Checkbox on;
    private final @Nullable TextInLanguages heading;
    private final TextInLanguages body;

    /** @param switched is told when the channel was switched on or off */
    ChannelFields(Channel channel, String language, Mistakes mistakes, Runnable switched) {
        this.channel = channel;
        var part = "actions.message.channels." + channel;
        var fields = new ArrayList<Component>();
        if (channel == Channel.SMS) {
            heading = null;
        } else {
            var line = mistakes.at(
                    part + (channel == Channel.PUSH ? ".title" : ".subject"),
                    new TextField(getTranslation("scenario." + channel + ".heading")));
            line.setValueChangeMode(ValueChangeMode.LAZY);
            line.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
            heading = new TextInLanguages(line, language);
            fields.add(line);
        }
        var area = mistakes.at(
                part + (channel == Channel.EMAIL ? ".html" : ".text"),
                new TextArea(getTranslation("scenario." + channel + ".body")));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        area.setMinRows(3);
        body = new TextInLanguages(area, language);
        fields.add(area);
        fields.add(new PlaceholderChips(area));
        on = mistakes.watch(toggle(getTranslation("channel." + channel), "", fields.toArray(Component[]::new)));
        on.removeClassName("switch");
        on.addValueChangeListener(change -> switched.run());
        on.setAriaLabel(getTranslation("scenario.message.on", getTranslation("channel." + channel)));
        addClassName("channel");
        add(on);
        add(fields);
    }

    Channel channel() {
        return channel;
    }

    boolean isOn() {
        return on.getValue();
    }

    void show(@Nullable ChannelText texts) {
        on.setValue(texts != null);
        body.show(texts == null ? null : texts.body());
        if (heading != null) {
            heading.show(texts == null ? null : texts.heading());
        }
    }

    void see(String language) {
        body.see(language);
        if (heading != null) {
            heading.see(language);
        }
    }

    /** Null: the channel is not chosen. */
    @Nullable ChannelText chosen() {
        if (!on.getValue()) {
            return null;
        }
        var headings = heading == null ? Map.<String, String>of() : heading.all();
        return switch (channel) {
            case PUSH -> new ChannelText(headings.isEmpty() ? null : headings, body.all(), null, null);
            case SMS -> new ChannelText(null, body.all(), null, null);
            case EMAIL -> new ChannelText(null, null, headings, body.all());
        };
    }

    /** The languages in which it says something. */
    static Set<String> languages(ChannelText texts) {
        return texts.body().keySet();
    }
}
