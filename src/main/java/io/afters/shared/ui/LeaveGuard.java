package io.afters.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before unsaved changes are lost: on the way to another screen, and when the page is closed. */
public class LeaveGuard {
    private static final String ON = "window.onbeforeunload = event => event.preventDefault();";
    private static final String OFF = "window.onbeforeunload = null;";

    private boolean guarding;

    public void guard(boolean unsaved) {
        if (unsaved != guarding) {
            guarding = unsaved;
            UI.getCurrent().getPage().executeJs(unsaved ? ON : OFF);
        }
    }

    public void ask(BeforeLeaveEvent event) {
        if (!guarding) {
            return;
        }
        var leaving = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setHeader(I18NProvider.translate("scenario.leave"));
        dialog.setText(I18NProvider.translate("scenario.leave.how"));
        dialog.setConfirmText(I18NProvider.translate("scenario.leave.do"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("scenario.leave.not"));
        dialog.addConfirmListener(confirm -> {
            guard(false);
            leaving.proceed();
        });
        dialog.addCancelListener(cancel -> leaving.cancel());
        dialog.open();
    }
}
