package io.afters.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.afters.accounts.OwnProfile;
import io.afters.accounts.SignedIn;
import io.afters.accounts.StaffMember;
import io.afters.shared.InvalidInput;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Notices;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What somebody says and decides of themselves: name, phone and password. */
@Route("settings/profile")
@StyleSheet("context://css/scenarios.css")
@StyleSheet("context://css/settings.css")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class ProfileView extends Main implements HasDynamicTitle {
    private final transient OwnProfile profile;
    private final transient AuthenticationContext authentication;
    private final transient Mistakes mistakes = new Mistakes(() -> {});
    private final TextField name = mistakes.at("name", new TextField(getTranslation("staff.name")));
    private final TextField phone = mistakes.at("phone", new TextField(getTranslation("profile.phone")));

    ProfileView(OwnProfile profile, AuthenticationContext authentication) {
        this.profile = profile;
        this.authentication = authentication;
        phone.setHelperText(getTranslation("profile.phone.how"));
        name.getElement().setAttribute("autocomplete", "name");
        phone.getElement().setAttribute("autocomplete", "tel");
        var save = new Button(getTranslation("settings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("form-button");
        var body = new Div(
                new FormPart(new H2(getTranslation("profile.about-me")), FormPart.row(name, phone), save),
                new PasswordPart(profile, this::me));
        body.addClassNames("settings-body", "form-tab");
        addClassName("file-view");
        add(head(), body);
        show(me());
    }

    private Header head() {
        var role = new Span(
                me().email() + " · " + getTranslation("role." + me().role().name()));
        role.addClassName("count");
        var head = new Header(new H1(getTranslation("profile.title")), role);
        head.addClassName("list-head");
        return head;
    }

    private StaffMember me() {
        return authentication.getAuthenticatedUser(StaffMember.class).orElseThrow();
    }

    private void show(StaffMember member) {
        name.setValue(member.name());
        phone.setValue(member.phone().orElse(""));
    }

    private void save() {
        mistakes.tellAll();
        try {
            var now = profile.change(me(), name.getValue(), phone.getValue());
            SignedIn.goOnAs(now);
            mistakes.show(List.of());
            show(now);
            Notices.done(getTranslation("profile.saved"));
        } catch (InvalidInput e) {
            mistakes.show(e.problems());
            mistakes.first().ifPresent(Mistakes::focus);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.title") + " · Afters";
    }
}
