package io.afters.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that can't be taken back. It begins at the way out: whoever presses a key too early loses nothing. */
public class Caution extends ConfirmDialog {
    /** The dialog goes to its confirming button once it is open, and then tells so. */
    private static final String BEGIN_AT_THE_WAY_OUT = """
            const opened = event => {
                if (event.detail.overlay.getRootNode().host === this) {
                    document.body.removeEventListener('vaadin-overlay-open', opened);
                    this.querySelector('[slot="cancel-button"]').focus();
                }
            };
            document.body.addEventListener('vaadin-overlay-open', opened);""";

    /**
     * @param title what is about to happen, to what
     * @param text what comes with it
     * @param verb on the button that does it
     * @param keep on the button that leaves everything as it is
     */
    public Caution(String title, String text, String verb, String keep, Runnable then) {
        setHeader(title);
        setText(text);
        setConfirmText(verb);
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText(keep);
        addConfirmListener(confirmed -> then.run());
        addAttachListener(attached -> getElement().executeJs(BEGIN_AT_THE_WAY_OUT));
    }
}
