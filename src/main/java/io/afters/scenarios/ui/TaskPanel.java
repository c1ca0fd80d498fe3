package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.ui.Caution;
import io.afters.shared.ui.Facts;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.Timeline;
import java.util.List;

/** One task beside the list: whom it is about, everything that happened to it, and the way to stop it. */
class TaskPanel extends Aside {
    /** In pixels. */
    static final int WIDTH = 420;

    private final long id;
    private final transient TaskPanels panels;
    private final transient Runnable close;
    private final transient Runnable changed;
    private final Div content = new Div();
    private transient TaskStory shown;
    private transient List<Timeline.Line> lines = List.of();

    TaskPanel(long id, TaskPanels panels, Runnable close, Runnable changed) {
        this.id = id;
        this.panels = panels;
        this.close = close;
        this.changed = changed;
        this.shown = panels.story(id);
        addClassName("detail");
        add(content);
        show();
    }

    long id() {
        return id;
    }

    /** Takes over what happened to the task since. */
    void follow() {
        shown = panels.story(id);
        if (!shown.lines().equals(lines)) {
            show();
        }
    }

    private void show() {
        lines = shown.lines();
        var task = shown.task();
        var words = new TaskWords(task, shown.moments());
        content.removeAll();
        content.add(
                head(words),
                because(),
                facts(words),
                new H3(getTranslation("task.story")),
                new Timeline(lines, shown.moments()));
        panels.again(shown.file(), this::follow).ifPresent(content::add);
        if (task.status() == TaskStatus.PENDING) {
            var cancel = new Button(getTranslation("task.cancel"), click -> confirm(words));
            cancel.addThemeVariants(ButtonVariant.ERROR);
            content.add(cancel);
        }
    }

    private Header head(TaskWords words) {
        var back = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation("close"));
        var states = new Div(words.statusMark().badge(words.status()));
        if (!words.result().isEmpty()) {
            states.add(words.resultMark().badge(words.result()));
        }
        states.addClassName("states");
        var head = new Header(new H2(words.task().scenarioName()), back, states);
        head.addClassName("detail-head");
        return head;
    }

    private Facts facts(TaskWords words) {
        var task = words.task();
        var code = shown.file().code();
        var facts = new Facts()
                .link("task.customer", words.customer(), TaskPlaces.customer(task))
                .fact("task.phone", task.customerPhone())
                .fact("task.customer-id", task.customerId())
                .link("task.order", words.order(), TaskPlaces.search(words.order()))
                .link(
                        "task.scenario",
                        getTranslation("task.scenario.version", task.scenarioVersion()),
                        TaskPlaces.version(task))
                .fact("task.triggered", shown.moments().exactly(task.triggeredAt()))
                .fact("task.due", shown.moments().exactly(task.dueAt()));
        return code == null
                ? facts.fact("task.code", task.promoCode())
                : facts.link("task.code", code.code(), TaskPlaces.code(code));
    }

    private Div because() {
        var sentence = panels.sentence();
        var because = new Div(new Paragraph(new TaskReason(shown.file(), sentence, shown.moments()).words()));
        because.addClassName("because");
        var draft = shown.file().draft();
        if (draft != null) {
            var rule = new Paragraph(sentence.of(draft));
            rule.addClassName("second-line");
            because.add(rule);
        }
        return because;
    }

    private void confirm(TaskWords words) {
        var task = words.task();
        new Caution(
                        getTranslation("task.cancel.title"),
                        getTranslation("task.cancel.text", task.scenarioName(), words.customer(), words.order()),
                        getTranslation("task.cancel"),
                        getTranslation("task.cancel.not"),
                        () -> cancel(task))
                .open();
    }

    private void cancel(TaskShown task) {
        var cancelling = panels.cancel(task);
        if (cancelling.cancelled()) {
            Notices.done(getTranslation("task.cancelled"));
        } else {
            Notices.notDone(getTranslation("task.cancel.late", getTranslation("task.status." + cancelling.status())));
        }
        changed.run();
    }
}
