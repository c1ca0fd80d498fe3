package io.afters.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, line by line. */
public class Timeline extends OrderedList {

    public Timeline(List<Line> lines, Moments moments) {
        addClassName("timeline");
        lines.forEach(line -> add(item(line, moments)));
    }

    private static ListItem item(Line line, Moments moments) {
        var time = new Span(moments.at(line.at()));
        time.addClassName("time");
        time.setTitle(moments.exactly(line.at()));
        var item =
                new ListItem(time, line.link() == null ? new Span(line.text()) : new Anchor(line.link(), line.text()));
        item.addClassNames(line.mark().classes().split(" "));
        if (line.detail() != null) {
            var detail = new Span(line.detail());
            detail.addClassName("second-line");
            item.add(detail);
        }
        return item;
    }

    /**
     * One line.
     *
     * @param detail what else there is to know; null: nothing
     * @param link where it leads, as a path of the panel; null: nowhere
     */
    public record Line(
            Instant at,
            Mark mark,
            String text,
            @Nullable String detail,
            @Nullable String link) {
        public Line(Instant at, Mark mark, String text, @Nullable String detail) {
            this(at, mark, text, detail, null);
        }
    }
}
