package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits for something slow without holding up the screen: the browser asks for it a few times a second. */
final class Waiting {
    private static final int MILLIS = 400;
    private static final int NEVER = -1;

    private Waiting() {}

    /**
     * Does the work on a thread of its own.
     *
     * @param work never fails, and ends by itself
     * @param on what waits: once it is off the screen, nobody is told any more
     * @param then gets what came of it, on the screen
     */
    static <T> void until(Supplier<T> work, Component on, Consumer<T> then) {
        var ui = UI.getCurrent();
        var result = new CompletableFuture<T>();
        Thread.ofVirtual().name("waiting").start(() -> result.complete(work.get()));
        ui.setPollInterval(MILLIS);
        var polls = new Registration[1];
        polls[0] = ui.addPollListener(poll -> {
            if (!on.isAttached() || result.isDone()) {
                polls[0].remove();
                ui.setPollInterval(NEVER);
                if (on.isAttached()) {
                    then.accept(result.join());
                }
            }
        });
    }
}
