package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.afters.messages.SmsLength;
import io.afters.messages.SmsLength.Encoding;
import io.afters.messages.Wording;
import io.afters.shared.ui.Phone;
import org.jspecify.annotations.Nullable;

/** A phone that shows a push and an SMS as they arrive. */
class PhonePreview extends Phone {
    private final String company;

    PhonePreview(String company) {
        this.company = company;
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
        return push(company, new Span(getTranslation("preview.now")), wording.title(), wording.text());
    }

    private Div sms(String text) {
        var sms = sms(company, text);
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
}
