package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.afters.accounts.ApiKey;
import io.afters.accounts.ApiKeys;
import io.afters.accounts.CurrentAccount;
import io.afters.shared.Conflict;
import io.afters.shared.NotFound;
import io.afters.shared.ui.Caution;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Notices;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;

/** The keys with which other systems call the HTTP API. */
@Route("settings/keys")
@StyleSheet("context://css/settings.css")
@RolesAllowed("ADMIN")
class KeysView extends Main implements HasDynamicTitle {
    private final transient ApiKeys keys;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final KeyGrid grid;

    KeysView(ApiKeys keys, CurrentAccount current, Clock clock) {
        this.keys = keys;
        this.current = current;
        this.clock = clock;
        grid = new KeyGrid(this::menu);
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("keys.none"), getTranslation("keys.none.how"), makeButton()));
        var about = new Paragraph(getTranslation("keys.about"));
        about.addClassName("list-about");
        addClassName("list-view");
        add(new Section(new SettingsHead(KeysView.class, makeButton()), about, grid));
        show();
    }

    private Button makeButton() {
        var make = new Button(getTranslation("keys.new"), VaadinIcon.PLUS.create(), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return make;
    }

    private void show() {
        var moments = Moments.now(current.get().zone(), clock);
        grid.setItems(keys.of(current.caller()).stream()
                .sorted(Comparator.comparing(ApiKey::isRevoked).thenComparing(ApiKey::id, Comparator.reverseOrder()))
                .map(key -> KeyRow.of(key, moments))
                .toList());
    }

    private Component menu(KeyRow row) {
        if (row.revoked()) {
            return new Div();
        }
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("keys.menu", row.name()));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("keys.rotate"), click -> rotate(row));
        menu.addItem(getTranslation("keys.revoke"), click -> revoke(row));
        return button;
    }

    private void make() {
        new KeyDialog(draft -> shown(keys.issue(current.caller(), draft), getTranslation("keys.token.how"))).open();
    }

    private void rotate(KeyRow row) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("keys.rotate.title", row.name(), row.start()));
        dialog.setText(getTranslation("keys.rotate.how", row.used()));
        dialog.setConfirmText(getTranslation("keys.rotate"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("settings.keep"));
        dialog.addConfirmListener(confirmed -> {
            try {
                shown(
                        keys.rotate(current.caller(), row.id()),
                        getTranslation("keys.token.rotated", row.name(), row.start()));
            } catch (Conflict | NotFound e) {
                Notices.notDone(getTranslation("keys.gone"));
                show();
            }
        });
        dialog.open();
    }

    private void revoke(KeyRow row) {
        new Caution(
                        getTranslation("keys.revoke.title", row.name(), row.start()),
                        getTranslation("keys.revoke.how", row.used()),
                        getTranslation("keys.revoke"),
                        getTranslation("settings.keep"),
                        () -> {
                            keys.revoke(current.caller(), row.id());
                            Notices.done(getTranslation("keys.revoked", row.name()));
                            show();
                        })
                .open();
    }

    private void shown(ApiKeys.Issued issued, String told) {
        show();
        new SecretDialog(
                        getTranslation("keys.token.title", issued.key().name()),
                        getTranslation("keys.token"),
                        issued.token().text(),
                        told,
                        getTranslation("keys.token.once"))
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.keys") + " · Afters";
    }
}
