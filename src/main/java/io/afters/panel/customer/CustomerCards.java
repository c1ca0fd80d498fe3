package io.afters.panel.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.afters.customers.Channel;
import io.afters.shared.Amounts;
import io.afters.shared.ui.Facts;
import io.afters.shared.ui.Moments;

/** Who a customer is and how they may be reached, at a glance. */
class CustomerCards extends Div {

    CustomerCards(CustomerFile file, Moments moments) {
        addClassName("cards");
        add(contact(file, moments), consents(file, moments), cashback(file));
    }

    private Section contact(CustomerFile file, Moments moments) {
        var contact = file.contact();
        return card(
                "customer.contact",
                new Facts()
                        .fact("customer.id", file.customer().erased() ? null : contact.externalId())
                        .fact("task.phone", contact.phone())
                        .fact("channel.EMAIL", contact.email())
                        .fact("customer.language", contact.language())
                        .fact("customer.devices", devices(contact.pushTokens().size()))
                        .fact("customer.since", moments.exactly(file.customer().createdAt())));
    }

    private String devices(int tokens) {
        return tokens == 0 ? "" : Integer.toString(tokens);
    }

    private Section consents(CustomerFile file, Moments moments) {
        var facts = new Facts();
        for (var channel : Channel.values()) {
            facts.fact("customer.consent." + channel, consent(file, channel, moments));
        }
        var card = card("customer.consents", facts);
        if (file.customer().blocked()) {
            card.add(new Paragraph(getTranslation("customer.blocked.how")));
        }
        return card;
    }

    private String consent(CustomerFile file, Channel channel, Moments moments) {
        var withdrawn = file.contact().withdrawn().get(channel);
        if (withdrawn != null) {
            return getTranslation("customer.consent.withdrawn", moments.at(withdrawn));
        }
        var consent = file.contact().consents().get(channel);
        return getTranslation(consent == null ? "customer.consent.unsaid" : "customer.consent." + consent);
    }

    private Section cashback(CustomerFile file) {
        var balance = new Paragraph(Amounts.named(file.account().currency(), file.balance()));
        balance.addClassName("figure");
        return card("customer.cashback", balance);
    }

    private Section card(String title, Component... content) {
        var card = new Section(new H2(getTranslation(title)));
        card.add(content);
        card.addClassName("card");
        return card;
    }
}
