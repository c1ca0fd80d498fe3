package io.afters.scenarios.ui;

import io.afters.audit.AuditEntry;
import io.afters.audit.ChangeWords;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.ScenarioSentence;
import io.afters.scenarios.Scenarios;
import io.afters.shared.Ids;
import io.afters.shared.ui.Difference;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the audit trail what a save changed in a scenario, and what the scenario does since then. */
@Component
class ScenarioChangeWords implements ChangeWords {
    private final Scenarios scenarios;
    private final Sentences sentences;

    ScenarioChangeWords(Scenarios scenarios, Sentences sentences) {
        this.scenarios = scenarios;
        this.sentences = sentences;
    }

    @Override
    public String subject() {
        return "Scenario";
    }

    @Override
    public Optional<String> of(AuditEntry entry) {
        var version = entry.changes().get("version");
        return version == null
                ? Optional.empty()
                : draft(entry, version.to()).map(after -> words(draft(entry, version.from()), after));
    }

    private Optional<ScenarioDraft> draft(AuditEntry entry, @Nullable String version) {
        return version == null
                ? Optional.empty()
                : Ids.parse(entry.subjectId()).flatMap(id -> scenarios.draft(id, Integer.parseInt(version)));
    }

    private String words(Optional<ScenarioDraft> before, ScenarioDraft after) {
        ScenarioSentence sentence = sentences.now();
        var lines = new ArrayList<String>();
        before.ifPresent(draft -> Difference.between(DraftLines.of(draft, sentence), DraftLines.of(after, sentence))
                .forEach(difference -> lines.add(difference.words())));
        lines.add(sentence.of(after));
        return String.join("\n", lines);
    }
}
