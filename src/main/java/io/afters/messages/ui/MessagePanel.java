package io.afters.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.afters.customers.Channel;
import io.afters.messages.MailText;
import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.shared.Ids;
import io.afters.shared.ui.Facts;
import io.afters.shared.ui.MailFrame;
import io.afters.shared.ui.Phone;
import io.afters.shared.ui.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One message beside the list: to whom, what it says as the guest reads it, and every attempt to send it. */
class MessagePanel extends Aside {
    /** In pixels. */
    static final int WIDTH = 420;

    private final long id;
    private final transient MessagePanels panels;
    private final transient Runnable close;
    private final Div content = new Div();
    private transient @Nullable MessageFile shown;

    MessagePanel(long id, MessagePanels panels, Runnable close) {
        this.id = id;
        this.panels = panels;
        this.close = close;
        addClassName("detail");
        add(content);
        follow();
    }

    long id() {
        return id;
    }

    /** Takes over what happened to the message since. */
    final void follow() {
        var now = panels.file(id);
        if (!now.equals(shown)) {
            shown = now;
            show(now);
        }
    }

    private void show(MessageFile file) {
        var message = file.message();
        var words = new MessageWords(message);
        content.removeAll();
        content.add(head(words));
        if (!words.told().isEmpty()) {
            content.add(why(words));
        }
        content.add(facts(message, words), links(message));
        panels.again(List.of(message), this::follow).ifPresent(content::add);
        content.add(new H3(getTranslation("message.reads")), text(message));
        content.add(new H3(getTranslation("message.attempts")), attempts(file, words));
    }

    private Header head(MessageWords words) {
        var back = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation("close"));
        var states = new Div(words.mark().badge(words.status()));
        states.addClassName("states");
        var head = new Header(
                new H2(getTranslation(
                        "message.heading",
                        getTranslation("channel." + words.message().channel()),
                        words.customer())),
                back,
                states);
        head.addClassName("detail-head");
        return head;
    }

    private static Paragraph why(MessageWords words) {
        var why = new Paragraph(words.told());
        why.addClassName("told");
        return why;
    }

    private Facts facts(MessageShown message, MessageWords words) {
        var moments = panels.moments();
        return new Facts()
                .fact("message.to", words.to())
                .fact("message.created", moments.exactly(message.createdAt()))
                .fact("message.sent", moments.exactlyOrNothing(message.sentAt()))
                .fact("message.receipt", MessageStates.receipt(message, moments))
                .fact("message.clicks", message.clicks() == 0 ? null : String.valueOf(message.clicks()));
    }

    private Div links(MessageShown message) {
        var links =
                new Div(new Anchor("customers/" + Ids.format(message.customer()), getTranslation("message.customer")));
        if (message.taskId() != null) {
            links.add(new Anchor("tasks/" + Ids.format(message.taskId()), getTranslation("messages.open-task")));
        }
        links.addClassName("links");
        return links;
    }

    private Component text(MessageShown message) {
        var text = message.text();
        if (text == null) {
            return new Paragraph(getTranslation("message.erased"));
        }
        if (message.channel() == Channel.EMAIL) {
            var frame = new MailFrame(getTranslation("channel.EMAIL"));
            frame.show(message.title(), MailText.inert(text));
            return frame;
        }
        var phone = new Phone();
        phone.addClassName("small-phone");
        var at = Objects.requireNonNullElse(message.sentAt(), message.createdAt());
        phone.add(
                message.channel() == Channel.SMS
                        ? Phone.sms(panels.company(), text)
                        : Phone.push(panels.company(), new Span(panels.moments().at(at)), message.title(), text));
        return phone;
    }

    private Component attempts(MessageFile file, MessageWords words) {
        var lines = new ArrayList<Timeline.Line>();
        file.attempts().forEach(attempt -> lines.add(MessageWords.line(attempt)));
        var next = words.next(panels.moments());
        if (next != null) {
            lines.add(next);
        }
        return lines.isEmpty()
                ? new Paragraph(getTranslation(
                        file.message().status() == MessageStatus.SKIPPED ? "attempt.never" : "attempt.unknown"))
                : new Timeline(lines, panels.moments());
    }
}
