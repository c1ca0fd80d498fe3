package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.afters.customers.Channel;
import io.afters.messages.Wording;
import io.afters.scenarios.Rehearsal;
import org.jspecify.annotations.Nullable;

/** The message of a scenario as the guest will see it. */
class ScenarioPreview extends Aside {
    private final Paragraph how = new Paragraph();
    private final PhonePreview phone;
    private final MailPreview mail = new MailPreview();

    ScenarioPreview(String company) {
        phone = new PhonePreview(company);
        how.addClassName("second-line");
        addClassName("preview");
        add(new H2(getTranslation("preview.message")), phone, mail, how);
    }

    void show(Rehearsal rehearsal, String language) {
        var push = message(rehearsal, Channel.PUSH, language);
        var sms = message(rehearsal, Channel.SMS, language);
        var letter = message(rehearsal, Channel.EMAIL, language);
        phone.show(push, sms);
        mail.show(letter);
        how.setText(
                push == null && sms == null && letter == null
                        ? getTranslation("preview.none")
                        : getTranslation("preview.how", LanguageWords.name(language)));
    }

    private static @Nullable Wording message(Rehearsal rehearsal, Channel channel, String language) {
        return rehearsal.message(channel, language).orElse(null);
    }
}
