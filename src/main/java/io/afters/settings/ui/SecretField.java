package io.afters.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.afters.shared.ui.Mark;

/** A secret: of one that is saved nothing is known but that it is set, until it is replaced by another one. */
class SecretField extends CustomField<String> {
    /** How the domain is told to keep what is saved. */
    static final String SET = "set";

    private final TextFieldBase<?, String> typed;
    private final Div kept;
    private final Button replace = button("channels.secret.replace", () -> turn(true));
    private final Button keep = button("channels.secret.keep", () -> turn(false));
    private boolean saved;
    private boolean replacing;

    /** @param file whether it is the text of a file, and not one word */
    SecretField(String label, boolean file) {
        super("", true);
        setLabel(label);
        typed = file ? new TextArea() : new PasswordField();
        typed.setAriaLabel(label);
        typed.getElement().setAttribute("autocomplete", file ? "off" : "new-password");
        typed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                updateValue();
            }
        });
        replace.setAriaLabel(getTranslation("channels.secret.replace") + ": " + label);
        keep.setAriaLabel(getTranslation("channels.secret.keep") + ": " + label);
        kept = new Div(Mark.GOOD.badge(getTranslation("channels.secret.set")), replace);
        kept.addClassName("secret-line");
        var line = new Div(kept, typed, keep);
        line.addClassName("secret-line");
        add(line);
        arrange();
    }

    private static Button button(String key, Runnable then) {
        var button = new Button();
        button.setText(button.getTranslation(key));
        button.addClickListener(click -> then.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Shows what is saved: that there is a secret, or that there is none. */
    void show(boolean set) {
        saved = set;
        replacing = false;
        typed.setValue("");
        arrange();
        setValue(generateModelValue());
    }

    /** Puts a new secret in, as if it was typed. */
    void type(String secret) {
        replacing = true;
        typed.setValue(secret);
        arrange();
        updateValue();
    }

    private void turn(boolean other) {
        replacing = other;
        typed.setValue("");
        arrange();
        updateValue();
        focus();
    }

    private void arrange() {
        kept.setVisible(saved && !replacing);
        typed.setVisible(!saved || replacing);
        keep.setVisible(saved && replacing);
    }

    @Override
    public void focus() {
        if (kept.isVisible()) {
            replace.focus();
        } else {
            typed.focus();
        }
    }

    @Override
    protected String generateModelValue() {
        return saved && !replacing ? SET : typed.getValue();
    }

    @Override
    protected void setPresentationValue(String value) {
        // Shown by show: the value of a secret is never put in.
    }
}
