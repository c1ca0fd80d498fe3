package io.afters.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinServletRequest;
import io.afters.accounts.OwnProfile;
import io.afters.accounts.SignedIn;
import io.afters.accounts.StaffMember;
import io.afters.accounts.TooManySignInTries;
import io.afters.shared.InvalidInput;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Notices;
import java.util.List;
import java.util.function.Supplier;

/** Changes the own password, for whoever knows the present one. */
class PasswordPart extends FormPart {
    private final transient Mistakes mistakes = new Mistakes(() -> {});
    private final transient OwnProfile profile;
    private final transient Supplier<StaffMember> me;
    private final PasswordField old =
            mistakes.at("oldPassword", new PasswordField(getTranslation("profile.password.old")));
    private final PasswordField fresh =
            mistakes.at("password", new PasswordField(getTranslation("profile.password.new")));

    PasswordPart(OwnProfile profile, Supplier<StaffMember> me) {
        this.profile = profile;
        this.me = me;
        old.getElement().setAttribute("autocomplete", "current-password");
        fresh.getElement().setAttribute("autocomplete", "new-password");
        fresh.setHelperText(getTranslation("password.how"));
        var change = new Button(getTranslation("profile.password.change"), click -> change());
        change.addClassName("form-button");
        add(new H2(getTranslation("profile.password")), row(old, fresh), change);
    }

    private void change() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        try {
            SignedIn.goOnAs(profile.changePassword(
                    me.get(), old.getValue(), fresh.getValue(), String.valueOf(request.getRemoteAddr())));
        } catch (InvalidInput e) {
            mistakes.tellAll();
            mistakes.show(e.problems());
            mistakes.first().ifPresent(Mistakes::focus);
            return;
        } catch (TooManySignInTries e) {
            Notices.notDone(getTranslation("profile.password.slow"));
            return;
        }
        // Whoever holds the cookie of before is out as well.
        request.changeSessionId();
        mistakes.show(List.of());
        old.clear();
        fresh.clear();
        Notices.done(getTranslation("profile.password.changed"));
    }
}
