package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.afters.customers.Channel;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Channels one below the other. Each is moved by its buttons, or by the arrow keys while one of them has the focus. */
class ChannelOrder extends Div {
    private final OrderedList list = new OrderedList();
    private final Span told = new Span();
    private final transient Runnable moved;
    private transient List<Channel> all = List.of();
    private transient List<Channel> shown = List.of();
    private boolean readOnly;

    /** @param moved is told when somebody has moved one */
    ChannelOrder(Runnable moved) {
        this.moved = moved;
        told.addClassName("only-heard");
        told.getElement().setAttribute("role", "status");
        list.getElement().setAttribute("aria-label", getTranslation("scenario.message.order"));
        addClassName("channel-order");
        add(list, told);
    }

    /**
     * Shows the chosen ones.
     *
     * @param channels all of them, in their order, which is changed in place
     */
    void show(List<Channel> channels, Set<Channel> chosen) {
        all = channels;
        shown = all.stream().filter(chosen::contains).toList();
        list.removeAll();
        shown.forEach(channel -> list.add(item(channel)));
    }

    void readOnly(boolean nobodyMoves) {
        readOnly = nobodyMoves;
        show(all, Set.copyOf(shown));
    }

    private ListItem item(Channel channel) {
        var place = shown.indexOf(channel);
        var item = new ListItem(new Span(getTranslation("channel." + channel)));
        if (!readOnly) {
            item.add(new Div(mover(channel, -1, place > 0), mover(channel, 1, place < shown.size() - 1)));
            item.getElement()
                    .addEventListener("keydown", key -> move(channel, -1))
                    .setFilter("event.key === 'ArrowUp'")
                    .preventDefault();
            item.getElement()
                    .addEventListener("keydown", key -> move(channel, 1))
                    .setFilter("event.key === 'ArrowDown'")
                    .preventDefault();
        }
        return item;
    }

    private Button mover(Channel channel, int by, boolean possible) {
        var button =
                new Button((by < 0 ? VaadinIcon.ARROW_UP : VaadinIcon.ARROW_DOWN).create(), click -> move(channel, by));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(
                by < 0 ? "scenario.message.earlier" : "scenario.message.later", getTranslation("channel." + channel)));
        button.setEnabled(possible);
        return button;
    }

    private void move(Channel channel, int by) {
        var to = shown.indexOf(channel) + by;
        if (to < 0 || to >= shown.size()) {
            return;
        }
        Collections.swap(all, all.indexOf(channel), all.indexOf(shown.get(to)));
        show(all, Set.copyOf(shown));
        told.setText(
                getTranslation("scenario.message.moved", getTranslation("channel." + channel), to + 1, shown.size()));
        focus(to, by);
        moved.run();
    }

    /** Whoever moves one goes on moving the same one. */
    private void focus(int place, int by) {
        list.getElement()
                .getChild(place)
                .getComponent()
                .flatMap(
                        item -> item.getChildren().filter(Div.class::isInstance).findFirst())
                .map(buttons -> buttons.getChildren().map(Button.class::cast).toList())
                .ifPresent(both -> {
                    var same = both.get(by < 0 ? 0 : 1);
                    (same.isEnabled() ? same : both.get(by < 0 ? 1 : 0)).focus();
                });
    }
}
