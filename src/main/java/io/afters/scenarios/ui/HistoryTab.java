package io.afters.scenarios.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.afters.scenarios.Scenario;
import io.afters.scenarios.ScenarioSentence;
import io.afters.scenarios.ScenarioVersion;
import io.afters.scenarios.Scenarios;
import io.afters.shared.ui.Difference;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Saver;
import java.util.Map;
import java.util.function.IntConsumer;

/** All versions of a scenario, newest first: who saved them when, and what each changed. */
class HistoryTab extends Div {
    private final transient Scenarios scenarios;
    private final boolean restorable;
    private final transient IntConsumer restore;

    /** @param restore is told the number of the version that somebody wants back */
    HistoryTab(Scenarios scenarios, boolean restorable, IntConsumer restore) {
        this.scenarios = scenarios;
        this.restorable = restorable;
        this.restore = restore;
        addClassName("history");
    }

    void show(Scenario scenario, ScenarioSentence sentence, Moments moments) {
        var versions = scenarios.versions(scenario);
        var list = new OrderedList();
        list.addClassName("timeline");
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var item = new ListItem(head(version, i == 0, moments));
            item.addClassNames((i == 0 ? Mark.GOOD : Mark.QUIET).classes().split(" "));
            var first = i + 1 == versions.size();
            item.add(first ? sentence(version, sentence) : changes(version, versions.get(i + 1), sentence));
            list.add(item);
        }
        removeAll();
        add(list);
    }

    private Div head(ScenarioVersion version, boolean inForce, Moments moments) {
        var number = new Span(getTranslation("history.version", version.number()));
        number.addClassName("first-line");
        var by = new Span(getTranslation("history.by", moments.at(version.savedAt()), Saver.name(version.savedBy())));
        by.addClassName("time");
        by.setTitle(moments.exactly(version.savedAt()));
        var head = new Div(number, by);
        head.addClassName("history-head");
        if (inForce) {
            head.add(Mark.GOOD.badge(getTranslation("history.now")));
        } else if (restorable) {
            head.add(restoring(version.number()));
        }
        return head;
    }

    private Button restoring(int number) {
        var button = new Button(getTranslation("history.restore"), click -> restore.accept(number));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("history.restore.of", number));
        return button;
    }

    private Paragraph sentence(ScenarioVersion version, ScenarioSentence sentence) {
        return new Paragraph(sentence.of(scenarios.draft(version)));
    }

    private Component changes(ScenarioVersion version, ScenarioVersion before, ScenarioSentence sentence) {
        var changes = Difference.between(lines(before, sentence), lines(version, sentence));
        return changes.isEmpty()
                ? new Paragraph(getTranslation("history.same"))
                : new UnorderedList(changes.stream()
                        .map(change -> new ListItem(change.words()))
                        .toArray(ListItem[]::new));
    }

    private Map<String, String> lines(ScenarioVersion version, ScenarioSentence sentence) {
        return DraftLines.of(scenarios.draft(version), sentence);
    }
}
