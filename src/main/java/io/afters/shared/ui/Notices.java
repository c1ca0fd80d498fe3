package io.afters.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short notices of what came of somebody's click. */
public final class Notices {
    private static final int MILLIS = 5_000;

    private Notices() {}

    /** It was done as asked. */
    public static void done(String text) {
        show(text, NotificationVariant.SUCCESS);
    }

    /** It was done as asked, and can be taken back while the notice is there. */
    public static void done(String text, String undoWord, Runnable undo) {
        var notice = new Notification();
        var button = new Button(undoWord, click -> {
            notice.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var words = new Span(text);
        words.getStyle().set("margin-inline-end", "0.75rem");
        notice.add(words, button);
        notice.setDuration(2 * MILLIS);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.open();
    }

    /** It was not done; the text says why. */
    public static void notDone(String text) {
        show(text, NotificationVariant.WARNING);
    }

    private static void show(String text, NotificationVariant variant) {
        var notice = new Notification(text, MILLIS, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(variant);
        notice.open();
    }
}
