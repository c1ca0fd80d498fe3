package io.afters.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An e-mail as it will look, in a frame that runs and loads nothing. */
public class MailFrame extends Div {
    private final Span subject = new Span();
    private final IFrame body = new IFrame();

    /** @param title what the frame is called for whoever can't see it */
    public MailFrame(String title) {
        body.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        body.setTitle(title);
        subject.addClassName("mail-subject");
        addClassName("mail");
        add(subject, body);
    }

    public void show(@Nullable String heading, String html) {
        subject.setText(Objects.requireNonNullElse(heading, ""));
        body.setSrcdoc(html);
    }
}
