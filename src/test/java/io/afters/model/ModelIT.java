package io.afters.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.model.History.Outcome;
import io.afters.testing.AftersIT;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two independent readings of the domain rules are compared: the engine on the real database, and the reference. Say
 * {@code -Dafters.model.histories=100000} for more histories, {@code -Dafters.model.first=…} to begin with another seed,
 * {@code -Dafters.model.tries=0} to see failing histories in full, at once.
 */
@AftersIT
class ModelIT {
    private static final int HISTORIES = Integer.getInteger("afters.model.histories", 2_000);
    private static final long FIRST = Long.getLong("afters.model.first", 0);
    private static final int TRIES = Integer.getInteger("afters.model.tries", 300);
    private static final int SHOWN = 5;

    /** Seeds that failed once, of this or that cause; they are run each time. */
    private static final long[] FAILED_ONCE = {};

    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @Autowired
    ApplicationContext beans;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void theEngineAndTheReferenceAgreeOnWhatHappens() {
        var engine = Engine.of(beans, 2);
        var failures = new ArrayList<History>();
        for (var first = FIRST; first < FIRST + HISTORIES; first += Plan.SHARED_BY) {
            failures.addAll(failing(engine, LongStream.range(first, first + Plan.SHARED_BY)));
        }
        assertThat(described(failures)).as(failures.size() + " of " + HISTORIES).isEmpty();
    }

    @Test
    void whatFailedOnceFailsNoMore() {
        var engine = Engine.of(beans, 1);
        var failures = LongStream.of(FAILED_ONCE)
                .mapToObj(Histories::of)
                .filter(history -> !differences(engine, history).isEmpty())
                .toList();
        assertThat(described(failures)).isEmpty();
    }

    private List<History> failing(Engine engine, LongStream seeds) {
        var histories = seeds.mapToObj(Histories::of).toList();
        var outcomes = new SideBySide(engine, threads).outcomes(histories);
        var failing = new ArrayList<History>();
        for (var i = 0; i < histories.size(); i++) {
            if (!Outcome.differences(expected(histories.get(i)), outcomes.get(i))
                    .isEmpty()) {
                failing.add(histories.get(i));
            }
        }
        return failing;
    }

    private static Outcome expected(History history) {
        return history.on(new Reference(history.start()));
    }

    /** The shortest form of the first few, with what they show. */
    private List<String> described(List<History> failures) {
        var engine = Engine.of(beans, 1);
        return failures.stream()
                .limit(SHOWN)
                .map(history -> Shrinker.shortest(
                        history, TRIES, shorter -> !differences(engine, shorter).isEmpty()))
                .map(history -> history + "\n  " + String.join("\n  ", differences(engine, history)) + "\n")
                .toList();
    }

    private List<String> differences(Engine engine, History history) {
        var outcome = new SideBySide(engine, threads).outcomes(List.of(history)).getFirst();
        return Outcome.differences(expected(history), outcome);
    }
}
