package io.afters.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A notice of something that is about to be done: until the notice is gone, it can be taken back. */
public final class Undoable extends Notification {
    private static final int MILLIS = 10_000;

    private final transient Runnable undone;
    private final transient Runnable doing;
    private boolean settled;

    /**
     * @param undone is told when somebody takes it back
     * @param doing does it, once the notice closes or its page is left; on the page's thread, perhaps with nobody signed in
     */
    public Undoable(String text, Runnable undone, Runnable doing) {
        this.undone = undone;
        this.doing = doing;
        var undo = new Button(getTranslation("undo"), click -> settle(this.undone));
        undo.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("undoable");
        add(new Span(text), undo);
        setDuration(MILLIS);
        setPosition(Position.BOTTOM_START);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                settle(this.doing);
            }
        });
        addDetachListener(left -> settle(this.doing));
    }

    private void settle(Runnable how) {
        if (!settled) {
            settled = true;
            how.run();
            close();
        }
    }
}
