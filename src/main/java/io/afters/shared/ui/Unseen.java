package io.afters.shared.ui;

import com.vaadin.flow.component.html.Span;

/** Words for screen readers, where everybody else sees from the place what is meant. */
public class Unseen extends Span {

    public Unseen(String words) {
        super(words);
        addClassName("unseen");
    }
}
