package io.afters.panel.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The lines of a tab. */
class Entries extends UnorderedList {

    Entries(List<Entry> entries) {
        addClassName("entries");
        entries.forEach(entry -> add(new ListItem(about(entry), aside(entry))));
    }

    private static Div about(Entry entry) {
        Component title = entry.link() == null ? new Span(entry.title()) : new Anchor(entry.link(), entry.title());
        var first = new Div(title);
        first.addClassName("first-line");
        if (entry.state() != null) {
            first.add(entry.mark().badge(entry.state()));
        }
        var about = new Div(first);
        if (!entry.detail().isEmpty()) {
            about.add(line(entry.detail(), "second-line"));
        }
        about.addClassName("about");
        return about;
    }

    private static Div aside(Entry entry) {
        var aside = new Div();
        if (entry.amount() != null) {
            aside.add(line(entry.amount(), "amount"));
        }
        var when = line(entry.when(), "second-line");
        when.setTitle(entry.exactly());
        aside.add(when);
        aside.addClassName("aside");
        return aside;
    }

    private static Span line(String text, String name) {
        var line = new Span(text);
        line.addClassName(name);
        return line;
    }
}
