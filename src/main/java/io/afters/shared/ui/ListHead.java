package io.afters.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;

/** What stands above a list: what it lists, how many there are, and in which zone its times are. */
public class ListHead extends Header {
    private final H1 title = new H1();
    private final Span count = new Span();
    private final String counted;

    /**
     * @param counted begins the keys of the texts that tell how many there are
     */
    public ListHead(String title, String counted, ZoneId zone) {
        this.counted = counted;
        this.title.setText(title);
        addClassName("list-head");
        count.addClassName("count");
        var named = new Span(getTranslation("time.zone", zone.getId()));
        named.addClassName("zone");
        add(this.title, count, named);
    }

    public void name(String text) {
        title.setText(text);
    }

    /** How many there are; {@link LiveGrid#MOST_COUNTED} stands for that many or more. */
    public void count(int rows) {
        count(rows, rows >= LiveGrid.MOST_COUNTED);
    }

    /** At least so many are there, when there are others as well. */
    public void count(int rows, boolean more) {
        count.setText(getTranslation(more ? counted + ".count.many" : counted + ".count", rows));
    }

    /** Puts something in front of the title. */
    public void before(Component component) {
        addComponentAsFirst(component);
    }

    /** Puts something behind the count. */
    public void after(Component... components) {
        for (var component : components) {
            addComponentAtIndex(getComponentCount() - 1, component);
        }
    }
}
