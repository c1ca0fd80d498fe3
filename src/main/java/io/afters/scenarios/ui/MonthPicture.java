package io.afters.scenarios.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.afters.scenarios.Outcomes;
import io.afters.shared.ui.Mark;

/** The last 30 days of a scenario as one line: its successes, what else was executed, what was cancelled, and the rest. */
class MonthPicture extends Div {

    MonthPicture(Outcomes month) {
        var bar = new Div(
                stretch(Mark.GOOD, month.successful()),
                stretch(Mark.OPEN, month.executed() - month.successful()),
                stretch(Mark.QUIET, month.cancelled()),
                rest(month.triggered() - month.executed() - month.cancelled()));
        bar.addClassName("month-bar");
        var told = month.equals(Outcomes.NONE)
                ? getTranslation("scenarios.month.none")
                : getTranslation(
                        "scenarios.month", month.triggered(), month.executed(), month.cancelled(), month.successful());
        addClassName("month");
        setTitle(told);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", told);
        add(bar, new Span(String.valueOf(month.triggered())));
    }

    private static Span stretch(Mark mark, int tasks) {
        var stretch = rest(tasks);
        stretch.setClassName(mark.classes());
        return stretch;
    }

    private static Span rest(int tasks) {
        var rest = new Span();
        rest.getStyle().set("flex", tasks + " 0 0");
        return rest;
    }
}
