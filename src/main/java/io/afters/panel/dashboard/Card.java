package io.afters.panel.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A part of the dashboard: what it tells, how its numbers are meant, and the numbers. */
abstract class Card extends Section {
    private final Paragraph how = new Paragraph();

    /** @param key begins the keys of its texts */
    Card(String key) {
        addClassNames("card", "dashboard-" + key);
        how.addClassName("how");
        add(new H2(getTranslation("dashboard." + key)), how);
        explain(getTranslation("dashboard." + key + ".how"));
    }

    final void explain(String text) {
        how.setText(text);
    }

    abstract void show(Figures figures, Links links, Words words);

    static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("of");
        return quiet;
    }

    static Component nothing(String text) {
        var nothing = new Paragraph(text);
        nothing.addClassName("nothing");
        return nothing;
    }
}
