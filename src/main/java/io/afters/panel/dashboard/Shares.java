package io.afters.panel.dashboard;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What a number is made of: a bar that only repeats the numbers below it. */
class Shares extends Div {

    /** @param head what the whole is */
    Shares(HtmlContainer head, List<Share> shares, Words words) {
        addClassName("shares");
        head.addClassName("shares-head");
        add(head, bar(shares), list(shares, words));
    }

    private static Div bar(List<Share> shares) {
        var bar = new Div();
        bar.addClassName("shares-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (var share : shares) {
            var stretch = new Span();
            stretch.setClassName(share.mark().classes());
            stretch.getStyle().set("flex", share.number() + " 0 0");
            bar.add(stretch);
        }
        return bar;
    }

    /** The numbers by themselves. */
    static UnorderedList list(List<Share> shares, Words words) {
        var list = new UnorderedList();
        list.addClassName("shares-list");
        shares.forEach(share -> list.add(new ListItem(share.shown(words))));
        return list;
    }
}
