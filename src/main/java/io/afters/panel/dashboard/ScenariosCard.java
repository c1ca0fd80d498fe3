package io.afters.panel.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.afters.scenarios.TaskResult;
import io.afters.shared.ui.Mark;
import java.util.List;

/** Which scenarios succeed most and least often. */
class ScenariosCard extends Card {
    private final Div columns = new Div();

    ScenariosCard() {
        super("ranking");
        addClassName("wide");
        columns.addClassName("columns");
        add(columns);
    }

    @Override
    void show(Figures figures, Links links, Words words) {
        explain(words.text("dashboard.ranking.how", Ranking.LEAST_JUDGED));
        columns.removeAll();
        var ranking = figures.ranking();
        if (ranking.isEmpty()) {
            columns.add(nothing(words.text("dashboard.ranking.none", Ranking.LEAST_JUDGED)));
            return;
        }
        columns.add(column("best", ranking.best(), figures, links, words));
        if (!ranking.worst().isEmpty()) {
            columns.add(column("worst", ranking.worst(), figures, links, words));
        }
    }

    private static Div column(String key, List<Ranking.Place> places, Figures figures, Links links, Words words) {
        var column = new Div(new H3(words.text("dashboard.ranking." + key)));
        column.addClassName("rows");
        for (var place : places) {
            var outcomes = place.outcomes();
            var name = figures.names().getOrDefault(place.scenarioId(), "");
            column.add(new Shares(
                    new Div(
                            new Anchor(links.scenario(place.scenarioId()), name),
                            quiet(words.share("dashboard.of-judged", outcomes.successful(), outcomes.judged()))),
                    List.of(
                            share(Mark.GOOD, TaskResult.SUCCESSFUL, outcomes.successful(), place, links, words),
                            share(Mark.QUIET, TaskResult.CONDITIONS_NOT_MET, outcomes.notMet(), place, links, words)),
                    words));
        }
        return column;
    }

    private static Share share(
            Mark mark, TaskResult result, int number, Ranking.Place place, Links links, Words words) {
        return new Share(
                mark, words.text("task.result." + result), number, links.triggered(place.scenarioId(), result));
    }
}
