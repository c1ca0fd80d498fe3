package io.afters.messages.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import io.afters.customers.CustomerShown;
import io.afters.messages.MessageShown;
import io.afters.shared.Ids;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.UrlQuery;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phone and the inbox of one guest, with what a sandbox has sent there. */
class PhoneSection extends Section {
    private static final int MOST_OFFERED = 50;

    private final transient GuestPhones phones;
    private final transient @Nullable CustomerShown guest;
    private final Div screens = new Div();
    private transient @Nullable List<MessageShown> shown;

    PhoneSection(GuestPhones phones, @Nullable Long customer) {
        this.phones = phones;
        this.guest = phones.guest(customer).orElse(null);
        addClassName("phone-section");
        screens.addClassName("screens");
        var title = new H1(getTranslation("messages.title"));
        var head = new Header(title, new ViewSwitch(true));
        head.addClassName("list-head");
        add(head, choice(), screens);
        follow();
    }

    private Div choice() {
        var choice = new ComboBox<CustomerShown>();
        choice.setAriaLabel(getTranslation("phone.guest"));
        choice.setPlaceholder(getTranslation("phone.guest"));
        choice.setItemLabelGenerator(PhoneSection::label);
        choice.setItems(query -> query.getOffset() > 0
                ? Stream.of()
                : phones.guests(query.getFilter().orElse(null), Math.min(query.getLimit(), MOST_OFFERED)).stream());
        choice.setValue(guest);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                var url = UrlQuery.empty()
                        .with("view", "phone")
                        .with("customer", Ids.format(change.getValue().id()));
                UI.getCurrent().navigate(MessagesView.class, url.parameters());
            }
        });
        var bar = new Div(choice);
        if (guest != null) {
            bar.add(new Anchor("customers/" + Ids.format(guest.id()), getTranslation("message.customer")));
        }
        bar.addClassName("phone-choice");
        return bar;
    }

    /** Takes over what arrived since. */
    final void follow() {
        var arrived = guest == null ? List.<MessageShown>of() : phones.arrived(guest.id());
        if (arrived.equals(shown)) {
            return;
        }
        shown = arrived;
        screens.removeAll();
        if (guest == null) {
            screens.add(new EmptyState(getTranslation("messages.none"), getTranslation("messages.none.how")));
            return;
        }
        var company = phones.account().name();
        screens.add(new LockScreen(company, arrived, phones.moments()), new Inbox(company, arrived, phones.moments()));
    }

    /** Name, and what tells two of the same name apart. */
    private static String label(CustomerShown customer) {
        return Stream.of(customer.name(), customer.phone() == null ? customer.email() : customer.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" · "), text -> text.isEmpty() ? customer.externalId() : text));
    }
}
