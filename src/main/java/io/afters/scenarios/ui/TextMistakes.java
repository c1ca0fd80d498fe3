package io.afters.scenarios.ui;

import io.afters.messages.Languages;
import io.afters.shared.FieldProblem;
import io.afters.shared.ui.Mistakes;

/** A mistake in a translation names its language. */
class TextMistakes extends Mistakes {
    TextMistakes(Runnable changed) {
        super(changed);
    }

    @Override
    protected String words(FieldProblem problem, String part) {
        var words = super.words(problem, part);
        var rest = problem.field()
                .substring(Math.min(part.length() + 1, problem.field().length()));
        return Languages.isTag(rest) ? ScenarioWords.text("problem.in", LanguageWords.name(rest), words) : words;
    }
}
