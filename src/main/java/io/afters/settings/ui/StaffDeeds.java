package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServletRequest;
import io.afters.accounts.Caller;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Role;
import io.afters.accounts.StaffLink;
import io.afters.accounts.StaffStatus;
import io.afters.accounts.Team;
import io.afters.shared.Conflict;
import io.afters.shared.NotFound;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Notices;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What an admin can do with a staff member from their line. */
class StaffDeeds {
    private final Team team;
    private final CurrentAccount current;
    private final Supplier<Moments> moments;
    private final Runnable changed;

    StaffDeeds(Team team, CurrentAccount current, Supplier<Moments> moments, Runnable changed) {
        this.team = team;
        this.current = current;
        this.moments = moments;
        this.changed = changed;
    }

    void invite() {
        new InviteDialog(invitation -> {
                    var link = team.invite(current.caller(), invitation);
                    changed.run();
                    show(link, "staff.link.invited");
                })
                .open();
    }

    Component menu(StaffRow row) {
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(text("staff.menu", row.name()));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        var roles = menu.addItem(text("staff.change-role")).getSubMenu();
        for (var role : Role.values()) {
            var item = roles.addItem(text("role." + role.name()), click -> become(row, role));
            item.setCheckable(true);
            item.setChecked(role == row.role());
            item.setEnabled(role != row.role());
        }
        if (row.status() != StaffStatus.BLOCKED && !row.self()) {
            var invited = row.status() == StaffStatus.INVITED;
            menu.addItem(text(invited ? "staff.link.again" : "staff.link.reset"), click -> link(row));
        }
        if (row.status() == StaffStatus.BLOCKED) {
            menu.addItem(text("staff.unblock"), click -> unblock(row));
        } else {
            menu.addItem(text("staff.block"), click -> block(row));
        }
        return button;
    }

    private void become(StaffRow row, Role role) {
        var word = text("role." + role.name());
        Runnable change = () -> attempt(
                row.self(), by -> team.changeRole(by, row.id(), role), text("staff.role-changed", row.name(), word));
        if (row.self()) {
            confirm(text("staff.demote.title"), text("staff.demote.how", word), text("staff.change-role"), change);
        } else {
            change.run();
        }
    }

    private void block(StaffRow row) {
        confirm(
                text("staff.block.title", row.name()),
                text(row.self() ? "staff.block.self" : "staff.block.how", row.name()),
                text("staff.block"),
                () -> attempt(row.self(), by -> team.block(by, row.id()), text("staff.blocked", row.name())));
    }

    private void unblock(StaffRow row) {
        attempt(row.self(), by -> team.unblock(by, row.id()), text("staff.unblocked", row.name()));
    }

    private void link(StaffRow row) {
        confirm(
                text("staff.link.title", row.name()),
                text(row.status() == StaffStatus.INVITED ? "staff.link.again.how" : "staff.link.reset.how", row.name()),
                text("staff.link.make"),
                () -> attempt(
                        row.self(),
                        by -> {
                            var link = team.link(by, row.id());
                            changed.run();
                            show(link, row.status() == StaffStatus.INVITED ? "staff.link.invited" : "staff.link.given");
                        },
                        ""));
    }

    private void attempt(boolean self, Consumer<Caller> deed, String done) {
        try {
            deed.accept(current.caller());
            if (!done.isEmpty()) {
                Notices.done(done);
            }
            if (self) {
                // Their session has ended: the next request leads to the sign-in page.
                UI.getCurrent().getPage().reload();
                return;
            }
        } catch (Conflict e) {
            Notices.notDone(text("staff.last-admin"));
        } catch (NotFound e) {
            Notices.notDone(text("staff.gone"));
        }
        changed.run();
    }

    private void show(StaffLink link, String told) {
        var path = "/welcome/" + link.token().text();
        var dialog = new SecretDialog(
                text("staff.link.title.new"),
                text("staff.link"),
                base() + path,
                text(told, link.member().name()),
                text("staff.link.once", moments.get().at(link.until())));
        dialog.open();
        // Behind a proxy only the browser knows the address that people use.
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(url -> dialog.show(url.toString().replaceAll("/settings/.*", "") + path));
    }

    private static String base() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var url = request.getRequestURL();
        var root = url.substring(0, url.length() - request.getRequestURI().length());
        return root + request.getContextPath();
    }

    private static void confirm(String title, String how, String verb, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(how);
        dialog.setConfirmText(verb);
        dialog.setCancelable(true);
        dialog.setCancelText(text("settings.keep"));
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
    }

    private static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
