package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import io.afters.customers.Channel;
import io.afters.messages.gateways.ChannelDraft;
import io.afters.messages.gateways.ChannelDraft.CarrierDraft;
import io.afters.messages.gateways.ChannelSetup;
import io.afters.messages.gateways.Channels;
import io.afters.messages.gateways.Provider;
import io.afters.shared.FieldProblem;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one channel: who carries its messages, how fast, who takes over, and what becomes of lost answers. */
class ChannelForm extends Div {
    private final transient Channels channels;
    private final transient Mistakes mistakes;
    private final CarrierForm first;
    private final CarrierForm second;
    private final IntegerField rate;
    private final Checkbox takesOver;
    private final RadioButtonGroup<Boolean> lost;
    private final Component beside;
    private final Div rest;

    /**
     * @param beside stands below the fields of a provider that takes messages out of here
     * @param changed is told of every change that a person makes
     */
    ChannelForm(Channels channels, Channel channel, Component beside, Runnable changed) {
        this.channels = channels;
        this.beside = beside;
        mistakes = new Mistakes(changed);
        var kinds = channels.offered(channel);
        first = new CarrierForm(kinds, "", getTranslation("channels.provider"), () -> {
            arrange();
            changed.run();
        });
        second = new CarrierForm(
                kinds.stream()
                        .filter(kind -> kind.provider() != Provider.OUTBOX)
                        .toList(),
                "fallback.",
                getTranslation("channels.second.provider"),
                changed);
        rate = mistakes.at("ratePerSecond", new IntegerField(getTranslation("channels.rate")));
        rate.addClassName("short-field");
        rate.setHelperText(getTranslation("channels.rate.how"));
        takesOver = mistakes.watch(
                FormPart.toggle(getTranslation("channels.second"), getTranslation("channels.second.how"), second));
        lost = mistakes.watch(new RadioButtonGroup<>(getTranslation("channels.lost")));
        lost.setItems(false, true);
        lost.setItemLabelGenerator(again ->
                getTranslation("channels.lost." + again) + ": " + getTranslation("channels.lost." + again + ".how"));
        rest = new Div(new FormPart(takesOver, second), new FormPart(rate, lost));
        rest.addClassName("form-tab");
        addClassName("form-tab");
        var heading = new H2(getTranslation("channels.first"));
        add(new FormPart(heading, first, beside), rest);
    }

    private void arrange() {
        var leaves = first.provider() != Provider.OUTBOX;
        beside.setVisible(leaves);
        rest.setVisible(leaves);
    }

    void show(ChannelSetup setup) {
        mistakes.forget();
        first.show(setup.carrier().provider(), channels.shown(setup.carrier()));
        var fallback = setup.fallback();
        var real = fallback != null && fallback.provider() != Provider.OUTBOX;
        takesOver.setValue(real);
        second.show(
                fallback != null && real ? fallback.provider() : null,
                fallback != null && real ? channels.shown(fallback) : Map.of());
        second.setVisible(real);
        rate.setValue(setup.ratePerSecond());
        lost.setValue(setup.resendUnknown());
        arrange();
    }

    CarrierForm first() {
        return first;
    }

    /** What is typed in. What stays here is not slowed down, and nobody takes it over. */
    ChannelDraft draft() {
        if (first.provider() == Provider.OUTBOX) {
            return new ChannelDraft(new CarrierDraft(Provider.OUTBOX, Map.of()), null, null, false);
        }
        return new ChannelDraft(
                first.draft(),
                rate.getValue(),
                takesOver.getValue() ? second.draft() : null,
                Boolean.TRUE.equals(lost.getValue()));
    }

    /** Tells what is wrong at the fields that somebody has touched. */
    void check(List<FieldProblem> problems) {
        first.check(problems);
        second.check(problems);
        mistakes.show(problems);
    }

    /** Tells everything that is wrong; the first field with a mistake. */
    Optional<Component> mistake(List<FieldProblem> problems) {
        mistakes.tellAll();
        mistakes.show(problems);
        var here = first.mistake(problems);
        var there = second.mistake(problems);
        return here.or(() -> there).or(mistakes::first);
    }
}
