package io.afters.scenarios.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.afters.messages.Placeholder;

/** The placeholders that a text can hold; a click inserts one where the cursor is, and typing two braces lists them there. */
@Tag("placeholder-chips")
@JsModule("context://js/placeholder-chips.js")
class PlaceholderChips extends Component implements HasComponents, HasStyle {

    PlaceholderChips(TextFieldBase<?, String> field) {
        addClassName("chips");
        getElement().setAttribute("aria-label", getTranslation("scenario.placeholders", field.getLabel()));
        getElement().setAttribute("role", "group");
        for (var placeholder : Placeholder.values()) {
            var text = "{{" + placeholder.text() + "}}";
            var chip = new Button(text);
            chip.getElement().setAttribute("data-placeholder", placeholder.text());
            chip.addThemeVariants(ButtonVariant.TERTIARY);
            chip.setAriaLabel(getTranslation("scenario.insert", text, field.getLabel()));
            add(chip);
        }
        addAttachListener(attached -> getElement()
                .executeJs(
                        "customElements.whenDefined('placeholder-chips').then(() => this.serve($0))",
                        field.getElement()));
    }
}
