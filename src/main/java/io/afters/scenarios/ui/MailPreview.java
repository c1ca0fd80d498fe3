package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import io.afters.messages.Wording;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An e-mail as it will look, in a frame that runs and loads nothing. */
class MailPreview extends Div {
    private final Span subject = new Span();
    private final IFrame body = new IFrame();

    MailPreview() {
        body.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        body.setTitle(getTranslation("preview.mail"));
        subject.addClassName("mail-subject");
        addClassName("mail");
        add(subject, body);
    }

    void show(@Nullable Wording mail) {
        setVisible(mail != null);
        if (mail != null) {
            subject.setText(Objects.requireNonNullElse(mail.title(), ""));
            body.setSrcdoc(mail.text());
        }
    }
}
