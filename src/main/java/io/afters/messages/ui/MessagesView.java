package io.afters.messages.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.CustomerSearch;
import io.afters.messages.MessageList;
import io.afters.messages.MessageQuery;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.ListHead;
import io.afters.shared.ui.ListWithDetail;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/**
 * The outbox: every message to every customer, what became of it, and why; one of them beside the list. In a sandbox,
 * where nothing leaves the house, the phone of a guest as well.
 */
@Route("messages/:message?")
@Menu(title = "messages.title", order = 3, icon = "vaadin:envelope-o")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
@StyleSheet("context://css/scenarios.css")
@StyleSheet("context://css/people.css")
class MessagesView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final String MESSAGE = "message";

    private final transient MessagePanels panels;
    private final transient CurrentAccount current;
    private final transient CustomerSearch people;
    private final transient GuestPhones phones;

    private final ListWithDetail layout;
    private final ListHead head;
    private final MessageFilterBar bar;
    private final MessageGrid grid;
    private transient MessageFilters filters = MessageFilters.NONE;
    private @Nullable MessagePanel open;
    private @Nullable PhoneSection phone;

    MessagesView(
            MessageList messages,
            MessagePanels panels,
            GuestPhones phones,
            CustomerSearch people,
            CurrentAccount current) {
        this.panels = panels;
        this.phones = phones;
        this.people = people;
        this.current = current;
        this.head = new ListHead(
                getTranslation("messages.title"), "messages", current.get().zone());
        if (phones.available()) {
            head.after(new ViewSwitch(false));
        }
        this.bar = new MessageFilterBar(this::choose);
        this.grid = new MessageGrid(
                (below, most) -> messages.find(current.id(), query(), below, most).stream()
                        .map(message -> MessageRow.of(message, panels.moments()))
                        .toList(),
                () -> messages.count(current.id(), query(), LiveGrid.MOST_COUNTED));
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                go(filters, selection.getFirstSelectedItem().map(MessageRow::id).orElse(null));
            }
        });
        addClassName("list-view");
        layout = new ListWithDetail(
                new Section(head, bar, grid),
                MessagePanel.WIDTH,
                getTranslation("message.beside"),
                () -> go(filters, null));
        add(layout);
        Live.keep(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var url = UrlQuery.of(event.getLocation().getQueryParameters());
        showPhone(phones.available() && "phone".equals(url.text("view")), url.id("customer"));
        if (phone != null) {
            return;
        }
        var asked = MessageFilters.of(url);
        if (!asked.equals(filters) || !grid.isStarted()) {
            filters = asked;
            bar.show(asked);
            grid.show(!asked.equals(MessageFilters.NONE));
        }
        try {
            open(event.getRouteParameters().get(MESSAGE).orElse(null));
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
        head.count(grid.counted());
    }

    private void showPhone(boolean asked, @Nullable Long guest) {
        if (phone != null) {
            remove(phone);
        }
        phone = asked ? new PhoneSection(phones, guest) : null;
        layout.setVisible(!asked);
        if (phone != null) {
            add(phone);
        }
    }

    private void open(@Nullable String id) {
        if (id == null) {
            open = null;
            layout.setDetail(null);
            grid.deselectAll();
            grid.leaveRoom(0);
            return;
        }
        var file = panels.file(Ids.parse(id).orElseThrow(() -> new NotFound(MESSAGE)));
        if (open == null || open.id() != file.message().id()) {
            open = new MessagePanel(file.message().id(), panels, () -> go(filters, null));
            layout.setDetail(open);
            grid.leaveRoom(MessagePanel.WIDTH);
        }
        grid.select(MessageRow.of(file.message(), panels.moments()));
    }

    private void follow() {
        if (phone != null) {
            phone.follow();
            return;
        }
        grid.follow();
        head.count(grid.counted());
        if (open != null) {
            open.follow();
        }
    }

    private void choose() {
        go(bar.chosen(), open == null ? null : open.id());
    }

    private void go(MessageFilters chosen, @Nullable Long id) {
        var parameters = id == null ? RouteParameters.empty() : new RouteParameters(MESSAGE, Ids.format(id));
        UI.getCurrent().navigate(MessagesView.class, parameters, chosen.url().parameters());
    }

    private MessageQuery query() {
        return filters.query(current.get(), people);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.title") + " · Afters";
    }
}
