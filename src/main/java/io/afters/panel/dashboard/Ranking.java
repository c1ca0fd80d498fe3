package io.afters.panel.dashboard;

import io.afters.scenarios.Outcomes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The scenarios that succeed most and least often, by the successful of all tasks with a result. One with few results says
 * nothing and is left out; none is on both lists.
 */
record Ranking(List<Place> best, List<Place> worst) {
    /** Results that a scenario needs to be ranked. */
    static final int LEAST_JUDGED = 10;

    private static final int MOST = 3;

    private static final Comparator<Place> BEST_FIRST = ((Comparator<Place>) Place::compareShares)
            .thenComparingInt(place -> -place.outcomes().judged())
            .thenComparingLong(Place::scenarioId);

    static Ranking of(Map<Long, Outcomes> byScenario) {
        var ranked = byScenario.entrySet().stream()
                .filter(entry -> entry.getValue().judged() >= LEAST_JUDGED)
                .map(entry -> new Place(entry.getKey(), entry.getValue()))
                .sorted(BEST_FIRST)
                .toList();
        var best = Math.min(MOST, (ranked.size() + 1) / 2);
        var worst = Math.min(MOST, ranked.size() - best);
        return new Ranking(
                ranked.subList(0, best),
                ranked.subList(ranked.size() - worst, ranked.size()).reversed());
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    /** A scenario with what became of its tasks. */
    record Place(long scenarioId, Outcomes outcomes) {

        /** The larger share first; compared without dividing, which would round. */
        private static int compareShares(Place one, Place other) {
            return Long.compare(
                    (long) other.outcomes.successful() * one.outcomes.judged(),
                    (long) one.outcomes.successful() * other.outcomes.judged());
        }
    }
}
