package io.afters.panel;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandlerUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.afters.database.DatabaseAway;
import io.afters.shared.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When the database goes away in the middle of a click: the screen stays as it is, with everything that was typed, and says
 * so. Any other failure is ours, and has a page of its own.
 */
@Component
class ScreenFailures extends DefaultErrorHandler implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenFailures.class);

    private static final int MILLIS = 15_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (ui == null || !DatabaseAway.isCause(event.getThrowable())) {
            show(findRelevantThrowable(event.getThrowable()));
            return;
        }
        event.getComponent()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(Button::isDisableOnClick)
                .ifPresent(button -> button.setEnabled(true));
        tell(ui);
    }

    private void show(Throwable failure) {
        if (shouldHandle(failure) && !ErrorHandlerUtil.handleErrorByRedirectingToErrorView(failure)) {
            LOG.error("A screen failed", Wordless.of(failure));
        }
    }

    /** Once: what a screen asks by itself every few seconds may fail again and again. */
    private static void tell(UI ui) {
        var before = ComponentUtil.getData(ui, Told.class);
        if (before == null || !before.notice().isOpened()) {
            var notice = new Notification(
                    ui.getTranslation("away.notice"), MILLIS, Notification.Position.BOTTOM_START, true);
            notice.addThemeVariants(NotificationVariant.WARNING);
            notice.open();
            ComponentUtil.setData(ui, Told.class, new Told(notice));
        }
    }

    private record Told(Notification notice) {}
}
