package io.afters.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list has nothing to show: what would be here, and what to do first. */
public class EmptyState extends Div {

    public EmptyState(String what, String how, Component... next) {
        addClassName("empty-state");
        add(new H2(what), new Paragraph(how));
        add(next);
    }
}
