package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.afters.scenarios.Outcomes;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.WholeDays;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.UrlQuery;

/**
 * The last 30 days of a scenario as one line: its successes, what else was executed, what was cancelled, and the rest. Its
 * numbers lead to these very tasks.
 */
class MonthPicture extends Div {
    private final transient UrlQuery tasks;

    /** @param days in which the tasks were triggered */
    MonthPicture(String scenarioId, WholeDays days, Outcomes month) {
        tasks = UrlQuery.empty().with("scenario", scenarioId).with("triggered", days);
        var bar = new Div(
                stretch(Mark.GOOD, month.successful()),
                stretch(Mark.OPEN, month.executed() - month.successful()),
                stretch(Mark.QUIET, month.cancelled()),
                rest(month.triggered() - month.executed() - month.cancelled()));
        bar.addClassName("month-bar");
        var told = month.triggered() == 0
                ? getTranslation("scenarios.month.none")
                : getTranslation(
                        "scenarios.month", month.triggered(), month.executed(), month.cancelled(), month.successful());
        addClassName("month");
        bar.setTitle(told);
        bar.getElement().setAttribute("role", "img");
        bar.getElement().setAttribute("aria-label", told);
        add(bar);
        count("triggered", "", month.triggered(), tasks);
        count("executed", Mark.OPEN.classes(), month.executed(), tasks.with("status", TaskStatus.EXECUTED));
        count("cancelled", Mark.QUIET.classes(), month.cancelled(), tasks.with("status", TaskStatus.CANCELLED));
        count("successful", Mark.GOOD.classes(), month.successful(), tasks.with("result", TaskResult.SUCCESSFUL));
    }

    /** None is told by the picture alone. */
    private void count(String what, String classes, int number, UrlQuery which) {
        if (number > 0) {
            var told = getTranslation("scenarios.month." + what, number);
            var link = new Anchor(which.href("tasks"), String.valueOf(number));
            link.setClassName("month-count " + classes);
            link.setTitle(told);
            link.getElement().setAttribute("aria-label", told);
            add(link);
        }
    }

    private static Span stretch(Mark mark, int number) {
        var stretch = rest(number);
        stretch.setClassName(mark.classes());
        return stretch;
    }

    private static Span rest(int number) {
        var rest = new Span();
        rest.getStyle().set("flex", number + " 0 0");
        return rest;
    }
}
