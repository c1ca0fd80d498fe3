package io.afters.settings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.Invitation;
import io.afters.accounts.Role;
import io.afters.shared.InvalidInput;
import io.afters.shared.ui.Mistakes;
import java.util.function.Consumer;

/** Asks who shall join the staff. */
class InviteDialog extends Dialog {
    private final transient Mistakes mistakes = new Mistakes(() -> {});
    private final transient Consumer<Invitation> invite;
    private final TextField name = mistakes.at("name", new TextField(getTranslation("staff.name")));
    private final EmailField email = mistakes.at("email", new EmailField(getTranslation("staff.email")));
    private final RadioButtonGroup<Role> role =
            mistakes.at("role", new RadioButtonGroup<>(getTranslation("staff.role")));

    /** @param invite throws {@link InvalidInput} when nobody can be invited like this */
    InviteDialog(Consumer<Invitation> invite) {
        this.invite = invite;
        setHeaderTitle(getTranslation("staff.invite.title"));
        setWidth("min(32rem, 100%)");
        role.setItems(Role.values());
        role.setItemLabelGenerator(
                each -> getTranslation("role." + each.name()) + ": " + getTranslation("role." + each.name() + ".how"));
        role.setValue(Role.MARKETER);
        name.focus();
        var fields = new Div(new Paragraph(getTranslation("staff.invite.how")), name, email, role);
        fields.addClassName("dialog-fields");
        add(fields);
        var send = new Button(getTranslation("staff.invite"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        // On the other button Enter means the other button.
        send.addClickShortcut(Key.ENTER).listenOn(fields);
        getFooter().add(new Button(getTranslation("settings.keep"), click -> close()), send);
    }

    private void send() {
        try {
            invite.accept(new Invitation(name.getValue(), email.getValue(), role.getValue()));
            close();
        } catch (InvalidInput e) {
            mistakes.tellAll();
            mistakes.show(e.problems());
            mistakes.first().ifPresent(Mistakes::focus);
        }
    }
}
