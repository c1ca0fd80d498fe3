package io.afters.panel.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.scenarios.Outcomes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {
    private final Map<Long, Outcomes> scenarios = new HashMap<>();

    private void judged(long scenario, int successful, int notMet) {
        scenarios.put(scenario, new Outcomes(1, successful + notMet + 5, 2, 0, 5, successful, notMet));
    }

    private static List<Long> ids(List<Ranking.Place> places) {
        return places.stream().map(Ranking.Place::scenarioId).toList();
    }

    @Test
    void theShareOfSuccessesCountsAndNotTheirNumber() {
        judged(1, 9, 1);
        judged(2, 50, 50);
        judged(3, 1, 99);
        judged(4, 30, 70);

        var ranking = Ranking.of(scenarios);

        assertThat(ids(ranking.best())).containsExactly(1L, 2L);
        assertThat(ids(ranking.worst())).containsExactly(3L, 4L);
    }

    @Test
    void aScenarioWithFewResultsIsLeftOut() {
        judged(1, 9, 0);
        judged(2, 4, 6);

        var ranking = Ranking.of(scenarios);

        assertThat(ids(ranking.best())).containsExactly(2L);
        assertThat(ranking.worst()).isEmpty();
    }

    @Test
    void noneIsBothAmongTheBestAndAmongTheWorst() {
        for (int i = 1; i <= 5; i++) {
            judged(i, 10 + i, 10);
        }

        var ranking = Ranking.of(scenarios);

        assertThat(ids(ranking.best())).containsExactly(5L, 4L, 3L);
        assertThat(ids(ranking.worst())).containsExactly(1L, 2L);
    }

    @Test
    void ofTheSameShareTheOneWithMoreResultsSaysMore() {
        judged(1, 10, 20);
        judged(2, 100, 200);

        assertThat(ids(Ranking.of(scenarios).best())).containsExactly(2L);
    }

    @Test
    void withoutResultsThereIsNothingToRank() {
        scenarios.put(1L, new Outcomes(100, 100, 100, 0, 100, 0, 0));

        assertThat(Ranking.of(scenarios).isEmpty()).isTrue();
    }
}
