package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.afters.messages.SmsLength;
import io.afters.messages.SmsLength.Encoding;
import io.afters.messages.Wording;
import org.jspecify.annotations.Nullable;

/** A phone that shows a push and an SMS as they arrive. */
class PhonePreview extends Div {
    private final String company;

    PhonePreview(String company) {
        this.company = company;
        addClassName("phone");
    }

    void show(@Nullable Wording push, @Nullable Wording sms) {
        removeAll();
        if (push != null) {
            add(push(push));
        }
        if (sms != null) {
            add(sms(sms.text()));
        }
        setVisible(push != null || sms != null);
    }

    private Div push(Wording wording) {
        var now = line(getTranslation("preview.now"), "push-now");
        var head = new Div(line(company, "push-app"), now);
        head.addClassName("push-head");
        var push = new Div(head);
        if (wording.title() != null) {
            push.add(line(wording.title(), "push-title"));
        }
        push.add(line(wording.text(), "push-text"));
        push.addClassName("push");
        return push;
    }

    private Div sms(String text) {
        var sms = new Div(line(company, "sms-from"), line(text, "sms-text"));
        sms.addClassName("sms");
        var length = SmsLength.of(text);
        var cost = line(
                getTranslation("preview.sms", length.encoding().text(), length.units(), length.room(), length.parts()),
                "sms-cost");
        sms.add(cost);
        if (length.encoding() == Encoding.UCS_2) {
            sms.add(line(
                    getTranslation(
                            "preview.sms.culprit",
                            String.valueOf(length.culprit()),
                            length.encoding().text()),
                    "sms-culprit"));
        }
        return sms;
    }

    private static Span line(String text, String name) {
        var line = new Span(text);
        line.addClassName(name);
        return line;
    }
}
