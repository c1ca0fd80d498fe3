package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.afters.messages.Placeholder;

/** The placeholders that a text can hold; a click inserts one where the cursor is. */
class PlaceholderChips extends Div {
    /** As if it were typed, so that the field tells the server as always. */
    private static final String INSERT = """
            const input = this.inputElement;
            input.setRangeText($0, input.selectionStart, input.selectionEnd, 'end');
            input.dispatchEvent(new Event('input', { bubbles: true }));
            input.focus();""";

    PlaceholderChips(TextFieldBase<?, String> field) {
        addClassName("chips");
        for (var placeholder : Placeholder.values()) {
            var text = "{{" + placeholder.text() + "}}";
            var chip = new Button(text, click -> field.getElement().executeJs(INSERT, text));
            chip.addThemeVariants(ButtonVariant.TERTIARY);
            chip.setAriaLabel(getTranslation("scenario.insert", text, field.getLabel()));
            add(chip);
        }
    }
}
