package io.afters.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens to one account.
 *
 * @param seed {@link Histories#of} makes the same history of it again
 */
record History(long seed, Instant start, List<Operation> steps) {

    History with(List<Operation> others) {
        return new History(seed, start, List.copyOf(others));
    }

    /** What happened, and what the operations answered. */
    Outcome on(Afters afters) {
        var answers = steps.stream().map(step -> step.on(afters)).toList();
        return new Outcome(afters.picture(), answers);
    }

    record Outcome(Picture picture, List<String> answers) {
        /** Where two outcomes differ, a line each. */
        static List<String> differences(Outcome expected, Outcome actual) {
            var lines = Picture.differences(expected.picture(), actual.picture());
            if (!expected.answers().equals(actual.answers())) {
                lines.add("answers\n    expected " + expected.answers() + "\n    actual   " + actual.answers());
            }
            return lines;
        }
    }

    @Override
    public String toString() {
        return "seed " + seed + ", from " + start
                + steps.stream().map(step -> "\n    " + step).collect(Collectors.joining());
    }
}
