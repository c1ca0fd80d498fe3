package io.afters.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.shared.ui.Notices;

/** Shows a secret, once, with a button that copies it. It closes by its own button only: nothing can bring the secret back. */
class SecretDialog extends Dialog {
    /** Where the browser lets no page copy, what is to be copied is selected at least. */
    private static final String COPY = """
            const field = this;
            field.inputElement.select();
            return (navigator.clipboard ? navigator.clipboard.writeText(field.value) : Promise.reject())
              .then(() => true, () => document.execCommand('copy'));
            """;

    private final TextField secret = new TextField();

    SecretDialog(String title, String label, String text, String... told) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        addClassName("secret-dialog");
        secret.setLabel(label);
        secret.setValue(text);
        secret.setReadOnly(true);
        secret.setWidthFull();
        secret.getElement().setAttribute("autocomplete", "off");
        for (var each : told) {
            add(new Paragraph(each));
        }
        add(secret);
        var copy = new Button(getTranslation("secret.copy"), VaadinIcon.COPY_O.create(), click -> copy());
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setAutofocus(true);
        getFooter().add(new Button(getTranslation("secret.close"), click -> close()), copy);
    }

    private void copy() {
        secret.getElement().executeJs(COPY).then(Boolean.class, copied -> {
            if (copied) {
                Notices.done(getTranslation("secret.copied"));
            } else {
                Notices.notDone(getTranslation("secret.not-copied"));
            }
        });
    }

    /** Shows another text instead, such as the same link as the browser would write it. */
    void show(String text) {
        secret.setValue(text);
    }
}
