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
import io.afters.shared.ui.Timeline;
import java.math.BigDecimal;
import java.util.List;

/** What a customer's page tells, card by card. */
class CustomerCards extends Div {
    private static final int ENTRIES = 5;

    private final transient CustomerFile file;
    private final transient Moments moments;

    CustomerCards(CustomerFile file, List<Timeline.Line> story, Moments moments) {
        this.file = file;
        this.moments = moments;
        addClassName("cards");
        add(contact(), cashback(), story(story));
    }

    private Section contact() {
        var contact = file.contact();
        var facts = new Facts()
                .fact("customer.id", file.customer().erased() ? null : contact.externalId())
                .fact("task.phone", contact.phone())
                .fact("channel.EMAIL", contact.email())
                .fact("customer.language", contact.language())
                .fact("customer.since", moments.exactly(file.customer().createdAt()));
        for (var channel : Channel.values()) {
            var consent = contact.consents().get(channel);
            facts.fact(
                    "customer.consent." + channel,
                    getTranslation(consent == null ? "customer.consent.unsaid" : "customer.consent." + consent));
        }
        return card("customer.contact", facts);
    }

    private Section cashback() {
        var balance = new Paragraph(amount(file.balance()));
        balance.addClassName("figure");
        var latest = new Facts();
        file.cashback().stream()
                .limit(ENTRIES)
                .forEach(entry -> latest.row(moments.at(entry.at()), amount(entry.amount()) + " · " + entry.reason()));
        return card("customer.cashback", balance, latest);
    }

    private Section story(List<Timeline.Line> lines) {
        var card = card(
                "task.story",
                lines.isEmpty() ? new Paragraph(getTranslation("customer.story.none")) : new Timeline(lines, moments));
        card.addClassName("wide");
        return card;
    }

    private Section card(String title, Component... content) {
        var card = new Section(new H2(getTranslation(title)));
        card.add(content);
        card.addClassName("card");
        return card;
    }

    private String amount(BigDecimal amount) {
        return Amounts.named(file.account().currency(), amount);
    }
}
