package io.afters.messages.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.afters.customers.Channel;
import io.afters.messages.MailText;
import io.afters.messages.MessageShown;
import io.afters.shared.ui.MailFrame;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Phone;
import java.util.List;
import java.util.Objects;

/** The mails of a guest, the latest first; one opens where it stands. */
class Inbox extends Section {
    private static final int LONGEST_BEGINNING = 140;

    Inbox(String company, List<MessageShown> arrived, Moments moments) {
        addClassName("inbox");
        add(new H2(getTranslation("phone.inbox")));
        var mails = arrived.stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .toList();
        if (mails.isEmpty()) {
            add(new Paragraph(getTranslation("phone.inbox.none")));
        }
        mails.forEach(mail -> add(mail(company, mail, moments)));
    }

    private Details mail(String company, MessageShown mail, Moments moments) {
        var head = new Div(Phone.line(company, "first-line"), LockScreen.when(mail, moments));
        head.addClassName("push-head");
        var summary = new Div(
                head,
                Phone.line(Objects.requireNonNullElse(mail.title(), ""), "mail-title"),
                Phone.line(beginning(mail), "second-line"));
        summary.addClassName("mail-line");
        var details = new Details(summary);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                var frame = new MailFrame(getTranslation("channel.EMAIL"));
                frame.show(mail.title(), MailText.inert(Objects.requireNonNullElse(mail.text(), "")));
                details.add(frame);
            }
        });
        return details;
    }

    private static String beginning(MessageShown mail) {
        var text = Objects.requireNonNullElse(mail.plainText(), "");
        return text.length() <= LONGEST_BEGINNING ? text : text.substring(0, LONGEST_BEGINNING) + "…";
    }
}
