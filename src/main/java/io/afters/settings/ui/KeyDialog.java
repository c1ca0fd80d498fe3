package io.afters.settings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.ApiKeyDraft;
import io.afters.accounts.Scope;
import io.afters.shared.InvalidInput;
import io.afters.shared.ui.Mistakes;
import java.util.function.Consumer;

/** Asks what a new API key is for and what it may do. */
class KeyDialog extends Dialog {
    private final transient Mistakes mistakes = new Mistakes(() -> {});
    private final transient Consumer<ApiKeyDraft> make;
    private final TextField name = mistakes.at("name", new TextField(getTranslation("keys.name")));
    private final CheckboxGroup<Scope> scopes =
            mistakes.at("scopes", new CheckboxGroup<>(getTranslation("keys.scopes")));
    private final IntegerField limit = mistakes.at("limitPerSecond", new IntegerField(getTranslation("keys.limit")));

    /** @param make throws {@link InvalidInput} when there can be no such key */
    KeyDialog(Consumer<ApiKeyDraft> make) {
        this.make = make;
        setHeaderTitle(getTranslation("keys.new.title"));
        setWidth("min(32rem, 100%)");
        name.setHelperText(getTranslation("keys.name.how"));
        name.focus();
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(Scope::text);
        scopes.setItemHelperGenerator(scope -> getTranslation("scope." + scope.name()));
        limit.setHelperText(getTranslation("keys.limit.how"));
        var fields = new Div(name, scopes, limit);
        fields.addClassName("dialog-fields");
        add(fields);
        var done = new Button(getTranslation("keys.make"), click -> make());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        // On the other button Enter means the other button.
        done.addClickShortcut(Key.ENTER).listenOn(fields);
        getFooter().add(new Button(getTranslation("settings.keep"), click -> close()), done);
    }

    private void make() {
        try {
            make.accept(new ApiKeyDraft(name.getValue(), scopes.getValue(), limit.getValue()));
            close();
        } catch (InvalidInput e) {
            mistakes.tellAll();
            mistakes.show(e.problems());
            mistakes.first().ifPresent(Mistakes::focus);
        }
    }
}
