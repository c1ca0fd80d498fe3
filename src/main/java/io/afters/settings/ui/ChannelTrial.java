package io.afters.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.StaffMember;
import io.afters.customers.Channel;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Wording;
import io.afters.messages.gateways.ChannelDraft;
import io.afters.messages.gateways.ChannelDraft.CarrierDraft;
import io.afters.messages.gateways.ChannelTest;
import io.afters.messages.gateways.Provider;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.ReasonWords;
import io.afters.shared.web.TooManyCalls;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries out what is typed in, before it is saved: whether the providers let us in, and whether a message arrives. */
class ChannelTrial extends Div {
    private static final int LONGEST_TOKEN = 4_096;

    private final Channel channel;
    private final transient Supplier<Optional<ChannelDraft>> typed;
    private final transient Function<ChannelDraft, ChannelTest> making;
    private final transient Clock clock;
    private final Button connect = new Button(getTranslation("channels.test"), click -> connect());
    private final Button send = new Button();
    private final TextField token = new TextField(getTranslation("test.token"));
    private final Div results = new Div();

    /**
     * @param typed empty when it can't be tried as it is, which was told at the fields
     * @param making ends with {@link TooManyCalls} when it was tried too often
     */
    ChannelTrial(
            Channel channel,
            StaffMember me,
            Supplier<Optional<ChannelDraft>> typed,
            Function<ChannelDraft, ChannelTest> making,
            Clock clock) {
        this.channel = channel;
        this.typed = typed;
        this.making = making;
        this.clock = clock;
        results.addClassName("trial-results");
        results.getElement().setAttribute("role", "status");
        var buttons = new Div(connect);
        buttons.addClassName("trial-buttons");
        switch (channel) {
            case EMAIL -> buttons.add(sending(me::email));
            case SMS -> {
                var phone = me.phone();
                if (phone.isPresent()) {
                    buttons.add(sending(phone::get));
                } else {
                    var profile = new Anchor("settings/profile", getTranslation("test.profile"));
                    var missing = new Span(new Span(getTranslation("channels.send.no-phone") + " "), profile);
                    missing.addClassName("second-line");
                    buttons.add(missing);
                }
            }
            case PUSH -> {
                token.setHelperText(getTranslation("channels.send.token.how"));
                token.setMaxLength(LONGEST_TOKEN);
                buttons.add(sending(token::getValue), token);
            }
        }
        addClassName("trial");
        add(buttons, results);
    }

    private Button sending(Supplier<String> to) {
        var address = channel == Channel.PUSH ? "" : to.get();
        send.setText(
                channel == Channel.PUSH
                        ? getTranslation("channels.send.push")
                        : getTranslation("channels.send", address));
        send.addClickListener(click -> send(to.get().strip()));
        return send;
    }

    /** What was found out holds no longer: something else is typed in now. */
    void forget() {
        results.removeAll();
    }

    private void connect() {
        prepared((draft, test) -> {
            wait(getTranslation("channels.testing", ChannelWords.target(draft.carrier())));
            Waiting.until(test::connect, this, result -> {
                done();
                tell(draft.carrier(), result.trouble());
                var second = result.fallback();
                if (second != null && draft.fallback() != null) {
                    tell(draft.fallback(), second.trouble());
                }
            });
        });
    }

    private void tell(CarrierDraft carrier, @Nullable String trouble) {
        var target = ChannelWords.target(carrier);
        if (trouble != null) {
            results.add(
                    line(Mark.BAD, getTranslation("channels.test.trouble"), target + ": " + ReasonWords.of(trouble)));
        } else if (carrier.provider() == Provider.WEB_PUSH) {
            // Nobody to ask: each browser has a push service of its own.
            results.add(
                    line(Mark.GOOD, getTranslation("channels.test.keys"), getTranslation("channels.test.keys.how")));
        } else {
            results.add(line(
                    Mark.GOOD, getTranslation("channels.test.ok"), getTranslation("channels.test.ok.how", target)));
        }
    }

    private void send(String address) {
        if (address.isEmpty()) {
            forget();
            results.add(line(Mark.BAD, getTranslation("channels.test.trouble"), getTranslation("test.token.missing")));
            token.focus();
            return;
        }
        var now = clock.instant();
        // Here, as another thread does not know in which language.
        var wording = wording();
        prepared((draft, test) -> {
            var target = ChannelWords.target(draft.carrier());
            wait(getTranslation("channels.testing", target));
            Waiting.until(() -> test.send(address, wording, now), this, outcome -> {
                done();
                tell(target, outcome);
            });
        });
    }

    private Wording wording() {
        var title = getTranslation("channels.send.title");
        var text = getTranslation("channels.send.text");
        return switch (channel) {
            case EMAIL -> new Wording(title, "<p>" + text + "</p>");
            case PUSH -> new Wording(title, text);
            case SMS -> new Wording(null, title + ": " + text);
        };
    }

    private void tell(String target, Outcome outcome) {
        results.add(
                switch (outcome) {
                    case Outcome.Accepted ok ->
                        line(Mark.GOOD, getTranslation("test.sent"), getTranslation("channels.send.ok", target));
                    case Outcome.Rejected no ->
                        line(
                                Mark.BAD,
                                getTranslation("channels.send.refused"),
                                target + ": " + ReasonWords.of(no.reason()));
                    case Outcome.Unavailable no ->
                        line(
                                Mark.BAD,
                                getTranslation("channels.send.away"),
                                target + ": " + ReasonWords.of(no.reason()));
                    case Outcome.Unknown no ->
                        line(
                                Mark.ATTENTION,
                                getTranslation("channels.send.unknown"),
                                target + ": " + ReasonWords.of(no.reason()));
                });
    }

    /** What is to be done with a draft that can be tried. */
    private interface Trying {
        void with(ChannelDraft draft, ChannelTest test);
    }

    private void prepared(Trying then) {
        forget();
        typed.get().ifPresent(draft -> {
            try {
                then.with(draft, making.apply(draft));
            } catch (TooManyCalls e) {
                results.add(line(
                        Mark.ATTENTION,
                        getTranslation("channels.test.slow"),
                        getTranslation("channels.test.slow.how", e.retryAfterSeconds())));
            }
        });
    }

    private void wait(String words) {
        connect.setEnabled(false);
        send.setEnabled(false);
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", words);
        results.add(new Paragraph(words), bar);
    }

    private void done() {
        forget();
        connect.setEnabled(true);
        send.setEnabled(true);
    }

    private static Div line(Mark mark, String word, String told) {
        var line = new Div(mark.badge(word), new Span(told));
        line.addClassName("trial-result");
        return line;
    }
}
