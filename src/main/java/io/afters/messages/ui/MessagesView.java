package io.afters.messages.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.Channel;
import io.afters.messages.MessageList;
import io.afters.messages.MessageStatus;
import io.afters.shared.ui.FilterBar;
import io.afters.shared.ui.ListHead;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The outbox: every message to every customer, what became of it, and why. */
@Route("messages")
@Menu(title = "messages.title", order = 3, icon = "vaadin:envelope-o")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class MessagesView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CurrentAccount current;
    private final transient Clock clock;

    private final ListHead head;
    private final Select<Channel> channel;
    private final Select<MessageStatus> status;
    private final MessageGrid grid;
    private transient MessageFilters filters = MessageFilters.NONE;

    MessagesView(MessageList messages, CurrentAccount current, Clock clock) {
        this.current = current;
        this.clock = clock;
        this.head = new ListHead(
                getTranslation("messages.title"), "messages", current.get().zone());
        var bar = new FilterBar(this::choose);
        this.channel = bar.choice(
                getTranslation("messages.any-channel"),
                List.of(Channel.values()),
                each -> getTranslation("channel." + each));
        this.status = bar.choice(
                getTranslation("messages.any-status"),
                List.of(MessageStatus.values()),
                each -> getTranslation("message.status." + each));
        this.grid = new MessageGrid(
                (below, most) -> messages.find(current.id(), filters.query(), below, most).stream()
                        .map(message -> MessageRow.of(message, moments()))
                        .toList(),
                () -> messages.count(current.id(), filters.query(), LiveGrid.MOST_COUNTED));
        addClassName("list-view");
        add(new Section(head, bar, grid));
        Live.keep(this, () -> {
            grid.follow();
            head.count(grid.counted());
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters = MessageFilters.of(UrlQuery.of(event.getLocation().getQueryParameters()));
        channel.setValue(filters.channel());
        status.setValue(filters.status());
        grid.show(!filters.equals(MessageFilters.NONE));
        head.count(grid.counted());
    }

    private void choose() {
        var chosen = new MessageFilters(channel.getValue(), status.getValue());
        UI.getCurrent().navigate(MessagesView.class, chosen.url().parameters());
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.title") + " · Afters";
    }
}
