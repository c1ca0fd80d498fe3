package io.afters.model;

import io.afters.model.History.Outcome;
import io.afters.model.Operation.Advance;
import io.afters.model.Operation.Deliver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Histories of one plan on the real engine, each on an account of its own: between two moves of the clock all of them
 * happen at once, and the clock moves for all.
 */
final class SideBySide {
    private final Engine engine;
    private final ExecutorService threads;

    SideBySide(Engine engine, ExecutorService threads) {
        this.engine = engine;
        this.threads = threads;
    }

    /** What became of each of them. */
    List<Outcome> outcomes(List<History> histories) {
        var runs = histories.stream()
                .map(history -> new Run(history, engine.open(history.start())))
                .toList();
        while (runs.stream().anyMatch(Run::goesOn)) {
            inParallel(runs.stream().filter(Run::goesOn).toList());
            share(runs.stream().filter(Run::goesOn).toList());
        }
        var outcomes = runs.stream().map(Run::outcome).toList();
        engine.park(runs.stream().map(run -> run.afters).toList());
        return outcomes;
    }

    private void inParallel(List<Run> runs) {
        var running = new ArrayList<Future<?>>();
        runs.forEach(run -> running.add(threads.submit(run::untilAllMove)));
        for (var each : running) {
            try {
                each.get();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private void share(List<Run> runs) {
        var steps = runs.stream().map(Run::shared).distinct().toList();
        if (steps.isEmpty()) {
            return;
        }
        if (steps.size() > 1) {
            throw new AssertionError("These histories do not share a plan: " + steps);
        }
        var from = runs.getFirst().afters.now();
        switch (steps.getFirst()) {
            case Advance(var by) -> {
                engine.pass(from, from.plus(by));
                runs.forEach(run -> run.afters.arriveAt(from.plus(by)));
            }
            case Deliver() -> engine.deliver(from);
            default -> throw new AssertionError(steps);
        }
    }

    /** One history on its way. */
    private static final class Run {
        final History history;
        final EngineAfters afters;
        final List<String> answers = new ArrayList<>();

        Run(History history, EngineAfters afters) {
            this.history = history;
            this.afters = afters;
        }

        boolean goesOn() {
            return answers.size() < history.steps().size();
        }

        Operation next() {
            return history.steps().get(answers.size());
        }

        void untilAllMove() {
            while (goesOn() && !isShared(next())) {
                answers.add(next().on(afters));
            }
        }

        Operation shared() {
            var step = next();
            answers.add("");
            return step;
        }

        Outcome outcome() {
            return new Outcome(afters.picture(), answers);
        }

        private static boolean isShared(Operation step) {
            return step instanceof Advance || step instanceof Deliver;
        }
    }
}
