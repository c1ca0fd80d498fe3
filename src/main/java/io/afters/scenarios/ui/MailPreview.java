package io.afters.scenarios.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.messages.Wording;
import io.afters.shared.ui.MailFrame;
import org.jspecify.annotations.Nullable;

/** The e-mail that a scenario would write. */
class MailPreview extends MailFrame {

    MailPreview() {
        super(I18NProvider.translate("preview.mail"));
    }

    void show(@Nullable Wording mail) {
        setVisible(mail != null);
        if (mail != null) {
            show(mail.title(), mail.text());
        }
    }
}
