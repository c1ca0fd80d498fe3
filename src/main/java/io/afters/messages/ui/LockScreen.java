package io.afters.messages.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.afters.customers.Channel;
import io.afters.messages.MessageShown;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Phone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** A phone's lock screen: the time, and below it pushes and SMS, the latest first. */
class LockScreen extends Phone {

    LockScreen(String company, List<MessageShown> arrived, Moments moments) {
        addClassName("lock-screen");
        var now = moments.now().atZone(moments.zone());
        add(
                line(DateTimeFormatter.ofPattern("HH:mm", moments.locale()).format(now), "lock-time"),
                line(
                        DateTimeFormatter.ofPattern("EEEE, d MMMM", moments.locale())
                                .format(now),
                        "lock-day"));
        var list = new UnorderedList();
        list.addClassName("notices");
        list.getElement().setAttribute("aria-label", getTranslation("phone.screen"));
        arrived.stream()
                .filter(message -> message.channel() != Channel.EMAIL)
                .forEach(message -> list.add(new ListItem(notice(company, message, moments))));
        if (list.getComponentCount() == 0) {
            add(line(getTranslation("phone.none"), "phone-none"));
        } else {
            // It scrolls: whoever has no mouse must be able to reach it.
            list.getElement().setAttribute("tabindex", "0");
            add(list);
        }
    }

    private Div notice(String company, MessageShown message, Moments moments) {
        var text = Objects.requireNonNullElse(message.text(), "");
        var when = when(message, moments);
        if (message.channel() == Channel.PUSH) {
            return push(company, when, message.title(), text);
        }
        var head = new Div(line(company, "sms-from"), when);
        when.addClassName("push-now");
        head.addClassName("push-head");
        var sms = new Div(head, line(text, "sms-text"));
        sms.addClassName("sms");
        return sms;
    }

    static Span when(MessageShown message, Moments moments) {
        var at = arrived(message);
        var when = new Span(moments.relative(at));
        when.setTitle(moments.exactly(at));
        return when;
    }

    private static Instant arrived(MessageShown message) {
        return Objects.requireNonNullElse(message.sentAt(), message.createdAt());
    }
}
