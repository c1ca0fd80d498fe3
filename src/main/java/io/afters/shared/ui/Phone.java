package io.afters.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A phone as a guest holds it, and what arrives on it. */
public class Phone extends Div {

    public Phone() {
        addClassName("phone");
    }

    /** A notification of an app. */
    public static Div push(String app, Span when, @Nullable String title, String text) {
        when.addClassName("push-now");
        var head = new Div(line(app, "push-app"), when);
        head.addClassName("push-head");
        var push = new Div(head);
        if (title != null) {
            push.add(line(title, "push-title"));
        }
        push.add(line(text, "push-text"));
        push.addClassName("push");
        return push;
    }

    /** A text message; more may stand below it. */
    public static Div sms(String from, String text) {
        var sms = new Div(line(from, "sms-from"), line(text, "sms-text"));
        sms.addClassName("sms");
        return sms;
    }

    public static Span line(String text, String name) {
        var line = new Span(text);
        line.addClassName(name);
        return line;
    }
}
