package io.afters.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before unsaved changes are lost: on the way to another screen, and when the page is closed. */
public class LeaveGuard {
    private static final String ON = "window.onbeforeunload = event => event.preventDefault();";
    private static final String OFF = "window.onbeforeunload = null;";

    /** Browsers that do not tell (no Navigation API) ask all the same. */
    private static final String ON_BUT_RELOADING = """
            window.navigation?.addEventListener('navigate', to => window.aftersReloads = to.navigationType === 'reload');
            window.onbeforeunload = event => { if (!window.aftersReloads) { event.preventDefault(); } };""";

    private final String on;
    private boolean guarding;

    public LeaveGuard() {
        this(ON);
    }

    private LeaveGuard(String on) {
        this.on = on;
    }

    /** For a form that the browser itself keeps: opening the same page again costs nothing, so nobody is asked. */
    public static LeaveGuard ofWhatIsKept() {
        return new LeaveGuard(ON_BUT_RELOADING);
    }

    public void guard(boolean unsaved) {
        if (unsaved != guarding) {
            guarding = unsaved;
            UI.getCurrent().getPage().executeJs(unsaved ? on : OFF);
        }
    }

    public void ask(BeforeLeaveEvent event) {
        if (!guarding) {
            return;
        }
        var leaving = event.postpone();
        var dialog = new Caution(
                I18NProvider.translate("scenario.leave"),
                I18NProvider.translate("scenario.leave.how"),
                I18NProvider.translate("scenario.leave.do"),
                I18NProvider.translate("scenario.leave.not"),
                () -> {
                    guard(false);
                    leaving.proceed();
                });
        dialog.addCancelListener(cancel -> leaving.cancel());
        dialog.open();
    }
}
