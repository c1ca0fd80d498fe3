package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.afters.messages.Placeholder;

/** The placeholders that a text can hold; a click inserts one where the cursor is. */
class PlaceholderChips extends Div {
    /** In the browser, so that whoever types on at once loses nothing; as if it were typed, so that the server hears of it. */
    private static final String INSERT_ON_CLICK = """
            const field = $0, text = $1;
            this.onclick = () => {
                const input = field.inputElement;
                input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
                input.dispatchEvent(new Event('input', { bubbles: true }));
                input.focus();
            };""";

    PlaceholderChips(TextFieldBase<?, String> field) {
        addClassName("chips");
        for (var placeholder : Placeholder.values()) {
            var text = "{{" + placeholder.text() + "}}";
            var chip = new Button(text);
            chip.addAttachListener(attached -> chip.getElement().executeJs(INSERT_ON_CLICK, field.getElement(), text));
            chip.addThemeVariants(ButtonVariant.TERTIARY);
            chip.setAriaLabel(getTranslation("scenario.insert", text, field.getLabel()));
            add(chip);
        }
    }
}
