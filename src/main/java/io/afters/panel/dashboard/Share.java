package io.afters.panel.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.afters.shared.ui.Mark;

/** A number with its name, and the list behind it. */
record Share(Mark mark, String name, int number, String href) {

    /** A link; nothing leads to no rows. */
    Span shown(Words words) {
        var figure = new Span(words.number(number));
        figure.addClassName("number");
        var label = new Span(name);
        label.setClassName("share-name " + mark.classes().replace("mark ", ""));
        if (number == 0) {
            var none = new Span(label, figure);
            none.setClassName("share none");
            return none;
        }
        var link = new Anchor(href);
        link.add(label, figure);
        // Read in one go: without it there is no blank between the two.
        link.getElement().setAttribute("aria-label", name + ": " + words.number(number));
        var some = new Span(link);
        some.setClassName("share");
        return some;
    }
}
