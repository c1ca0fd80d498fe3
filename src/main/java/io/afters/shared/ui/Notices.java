package io.afters.shared.ui;

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
