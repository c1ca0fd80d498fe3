package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.ui.Notices;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private transient List<TaskStory.Line> lines = List.of();

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
        content.add(head(words), facts(words), new H3(getTranslation("task.story")), timeline());
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

    private DescriptionList facts(TaskWords words) {
        var task = words.task();
        var facts = new DescriptionList();
        fact(facts, "task.customer", task.customerName());
        fact(facts, "task.phone", task.customerPhone());
        fact(facts, "task.customer-id", task.customerId());
        fact(facts, "task.order", words.order());
        fact(facts, "task.due", shown.moments().exactly(task.dueAt()));
        fact(facts, "task.code", task.promoCode());
        facts.addClassName("facts");
        return facts;
    }

    private void fact(DescriptionList facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(getTranslation(name)));
            facts.add(new DescriptionList.Description(value));
        }
    }

    private OrderedList timeline() {
        var timeline = new OrderedList();
        timeline.addClassName("timeline");
        lines.forEach(line -> timeline.add(item(line)));
        return timeline;
    }

    private ListItem item(TaskStory.Line line) {
        var time = new Span(shown.moments().at(line.at()));
        time.addClassName("time");
        time.setTitle(shown.moments().exactly(line.at()));
        var item = new ListItem(time, new Span(line.text()));
        item.addClassNames(line.mark().classes().split(" "));
        if (line.detail() != null) {
            var detail = new Span(line.detail());
            detail.addClassName("second-line");
            item.add(detail);
        }
        return item;
    }

    private void confirm(TaskWords words) {
        var task = words.task();
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("task.cancel.title"));
        dialog.setText(getTranslation("task.cancel.text", task.scenarioName(), words.customer(), words.order()));
        dialog.setConfirmText(getTranslation("task.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("task.cancel.not"));
        dialog.addConfirmListener(confirm -> cancel(task));
        dialog.open();
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
