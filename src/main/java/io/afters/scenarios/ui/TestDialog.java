package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.StaffMember;
import io.afters.customers.Channel;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Wording;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.ReasonWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Sends the messages that are looked at to whoever looks: to their own e-mail and phone, as their profile tells them. */
class TestDialog extends Dialog {
    private final transient BiFunction<Channel, String, Outcome> send;
    private final Map<Channel, Span> results = new EnumMap<>(Channel.class);

    /** @param send hands the message of a channel over to this address */
    TestDialog(Map<Channel, Wording> messages, StaffMember me, BiFunction<Channel, String, Outcome> send) {
        this.send = send;
        setHeaderTitle(getTranslation("test.title"));
        add(new Paragraph(getTranslation("test.how")));
        messages.forEach((channel, wording) -> add(line(channel, me)));
        getFooter().add(new Button(getTranslation("test.close"), click -> close()));
    }

    private Div line(Channel channel, StaffMember me) {
        var result = new Span();
        result.getElement().setAttribute("role", "status");
        results.put(channel, result);
        var line = new Div();
        line.addClassName("test-line");
        switch (channel) {
            case EMAIL -> line.add(new Span(me.email()), sending(channel, me::email));
            case SMS -> {
                var phone = me.phone();
                if (phone.isEmpty()) {
                    line.add(new Span(getTranslation("test.no-phone")), profile());
                } else {
                    line.add(new Span(phone.get()), sending(channel, phone::get));
                }
            }
            case PUSH -> {
                var token = new TextField(getTranslation("test.token"));
                token.setHelperText(getTranslation("test.token.how"));
                token.setMaxLength(4_096);
                line.add(token, sending(channel, token::getValue));
            }
        }
        line.add(result);
        return line;
    }

    private Anchor profile() {
        return new Anchor("settings/profile", getTranslation("test.profile"));
    }

    private Button sending(Channel channel, Supplier<String> to) {
        var button = new Button(getTranslation("test.send", getTranslation("channel." + channel)), click -> {
            var address = to.get().strip();
            if (address.isEmpty()) {
                tell(channel, Mark.BAD, getTranslation("test.token.missing"));
            } else {
                tell(channel, send.apply(channel, address));
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void tell(Channel channel, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> tell(channel, Mark.GOOD, getTranslation("test.sent"));
            case Outcome.Rejected no ->
                tell(channel, Mark.BAD, getTranslation("test.refused", ReasonWords.of(no.reason())));
            case Outcome.Unavailable no ->
                tell(channel, Mark.ATTENTION, getTranslation("test.away", ReasonWords.of(no.reason())));
            case Outcome.Unknown no ->
                tell(channel, Mark.ATTENTION, getTranslation("test.unknown", ReasonWords.of(no.reason())));
        }
    }

    private void tell(Channel channel, Mark mark, String words) {
        var result = results.get(channel);
        if (result != null) {
            result.setText(words);
            result.setClassName(mark.classes());
        }
    }
}
