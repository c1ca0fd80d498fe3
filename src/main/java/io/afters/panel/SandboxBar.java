package io.afters.panel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.afters.accounts.Account;
import io.afters.sandbox.TimeMachine;
import io.afters.scenarios.TaskList;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.Moments;
import java.time.Duration;

/** The simulated time, and the ways to let it pass. What becomes due on the way runs before the clock arrives. */
class SandboxBar extends Section {
    private final transient TimeMachine time;
    private final transient TaskList tasks;
    private final transient Account account;
    private final Span clock = new Span();
    private final Button next = new Button();

    SandboxBar(TimeMachine time, TaskList tasks, Account account) {
        this.time = time;
        this.tasks = tasks;
        this.account = account;
        addClassName("sandbox-bar");
        getElement().setAttribute("aria-label", getTranslation("sandbox"));
        clock.addClassName("sandbox-clock");
        add(clock);
        pass("sandbox.hour", Duration.ofHours(1));
        pass("sandbox.day", Duration.ofDays(1));
        pass("sandbox.week", Duration.ofDays(7));
        next.setText(getTranslation("sandbox.next"));
        next.addClickListener(click -> toNext());
        dress(next);
        show();
        Live.keep(this, this::show);
    }

    private void pass(String key, Duration by) {
        var button = new Button(getTranslation(key), click -> advance(by));
        button.setTooltipText(getTranslation(key + ".how"));
        dress(button);
    }

    private void dress(Button button) {
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        add(button);
    }

    private void toNext() {
        tasks.nextDue(account)
                .ifPresentOrElse(
                        due -> advance(Duration.between(time.now(), due)),
                        () -> Notification.show(getTranslation("sandbox.next.none")));
        show();
    }

    private void advance(Duration by) {
        time.advance(by.isNegative() ? Duration.ZERO : by);
        getChildren().filter(Button.class::isInstance).map(Button.class::cast).forEach(each -> each.setEnabled(true));
        show();
    }

    private void show() {
        var now = time.now();
        var moments = new Moments(account.zone(), getLocale(), now);
        clock.setText(getTranslation("sandbox.now", moments.at(now)));
        clock.setTitle(getTranslation("sandbox.how", account.zone().getId()));
        var due = tasks.nextDue(account);
        next.setEnabled(due.isPresent());
        next.setTooltipText(due.map(moment -> moments.at(moment) + " · " + moments.relative(moment))
                .orElseGet(() -> getTranslation("sandbox.next.none")));
    }
}
