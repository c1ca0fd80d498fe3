package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.afters.customers.Channel;
import io.afters.messages.Placeholder;
import io.afters.messages.Wording;
import io.afters.scenarios.Rehearsal;
import io.afters.scenarios.ScenarioDraft;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The message of a scenario as a guest will see it. */
class ScenarioPreview extends Aside {
    private final transient Rehearsals rehearsals;
    private final boolean tests;
    private final GuestChoice guest;
    private final Paragraph how = new Paragraph();
    private final Paragraph empty = new Paragraph();
    private final PhonePreview phone;
    private final MailPreview mail = new MailPreview();
    private final Button test;
    private final transient Map<Channel, Wording> shown = new EnumMap<>(Channel.class);

    /**
     * @param tests whether whoever looks may send one to themselves
     * @param changed is told when it should be shown again
     */
    ScenarioPreview(String company, Rehearsals rehearsals, boolean tests, Runnable changed) {
        this.rehearsals = rehearsals;
        this.tests = tests;
        guest = new GuestChoice(rehearsals.guests(), changed);
        phone = new PhonePreview(company);
        test = new Button(getTranslation("test.title"), click -> rehearsals.send(Map.copyOf(shown)));
        how.addClassName("second-line");
        empty.addClassNames("advice");
        addClassName("preview");
        add(new H2(getTranslation("preview.message")), guest, phone, mail, empty, how, test);
    }

    void show(ScenarioDraft draft, String looked) {
        var rehearsal = rehearsals.of(draft, guest.guest());
        shown.clear();
        for (var channel : Channel.values()) {
            rehearsal.message(channel, looked).ifPresent(wording -> shown.put(channel, wording));
        }
        phone.show(shown.get(Channel.PUSH), shown.get(Channel.SMS));
        mail.show(shown.get(Channel.EMAIL));
        how.setText(
                shown.isEmpty()
                        ? getTranslation("preview.none")
                        : getTranslation("preview.how", language(rehearsal, looked))
                                + (onlyOne(draft) ? " " + getTranslation("preview.first") : ""));
        empty.setText(empty(rehearsal.alwaysEmpty()));
        empty.setVisible(!empty.getText().isEmpty());
        guest.setVisible(!shown.isEmpty());
        test.setVisible(tests && !shown.isEmpty());
    }

    private String empty(Set<Placeholder> placeholders) {
        return placeholders.isEmpty()
                ? ""
                : getTranslation(
                        "preview.empty",
                        placeholders.stream()
                                .map(each -> "{{" + each.text() + "}}")
                                .collect(Collectors.joining(", ")));
    }

    private boolean onlyOne(ScenarioDraft draft) {
        var message = draft.actions().message();
        return shown.size() > 1 && message != null && message.order() != null;
    }

    private static String language(Rehearsal rehearsal, String looked) {
        return LanguageWords.name(rehearsal.languageOf(looked));
    }
}
