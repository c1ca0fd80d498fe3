package io.afters.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;

/** Keeps screens up to date: the browser asks every two seconds, which needs no open connection and survives any proxy. */
public final class Live {
    private static final int MILLIS = 2_000;

    private Live() {}

    /** Has the view refreshed for as long as it is on a screen. */
    public static void keep(Component view, Runnable refresh) {
        view.addAttachListener(attached -> {
            var ui = attached.getUI();
            ui.setPollInterval(MILLIS);
            Registration polls = ui.addPollListener(poll -> refresh.run());
            view.addDetachListener(detached -> {
                polls.remove();
                detached.unregisterListener();
            });
        });
    }
}
