package io.afters.replay;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Plays a restaurant's past orders into a running sandbox, and tells what each of its scenarios would have done. */
public final class Replay {
    private static final int BAD_LINES_SHOWN = 20;
    /** The last moment of a window belongs to it: only after it is known what came of the window. */
    private static final Duration AFTER_THE_END = Duration.ofMinutes(1);

    private final Options options;
    private final PrintStream out;
    private final boolean watched;

    private Replay(Options options, PrintStream out, boolean watched) {
        this.options = options;
        this.out = out;
        this.watched = watched;
    }

    /** Ends with 0, or with 1 and one sentence that says why nothing was played, or no more. */
    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(
                args,
                out,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)));
    }

    static int run(String[] args, PrintStream out, boolean watched) {
        try {
            new Replay(Options.of(args), out, watched).play();
            return 0;
        } catch (Refusal refusal) {
            out.println();
            out.println(refusal.getMessage());
            return 1;
        }
    }

    private void play() {
        var sandbox = new Sandbox(options.url(), options.key());
        var restaurant = sandbox.restaurant();
        var now = sandbox.now();
        var file = OrderFile.read(
                options.file(),
                restaurant.zone(),
                Math.max(0, restaurant.currency().getDefaultFractionDigits()));
        show(file);
        var story = Story.of(file, now, restaurant.zone());
        show(story, restaurant);
        var run = Run.startedAt(now);
        tell(story, run, sandbox, restaurant);
        out.println();
        out.println("What the scenarios made of it (events of source " + run.source() + "; amounts in "
                + restaurant.currency() + "):");
        for (var scenario : sandbox.scenarios()) {
            out.println();
            Answers.lines(sandbox.report(scenario.get("id").asString(), run.source()))
                    .forEach(out::println);
        }
    }

    private void show(OrderFile file) {
        out.printf(
                "%s: %,d orders of %,d customers%n",
                options.file(), file.orders().size(), file.customers());
        file.badLines().stream()
                .limit(BAD_LINES_SHOWN)
                .forEach(bad -> out.println("  line " + bad.number() + " is skipped: " + bad.reason()));
        if (file.badLines().size() > BAD_LINES_SHOWN) {
            out.printf("  and %,d more lines%n", file.badLines().size() - BAD_LINES_SHOWN);
        }
        var silent = Arrays.stream(Column.values())
                .filter(column -> !file.columns().contains(column))
                .map(Column::words)
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            out.println("The file does not tell: " + silent + ".");
        }
    }

    private void show(Story story, Sandbox.Restaurant restaurant) {
        if (story.assumedCompletion()) {
            out.println(
                    "Each order counts as completed one hour after it was placed; a day without a time counts as noon.");
        }
        out.printf(
                "Played for %s at %s, moved by %,d weeks: %s to %s (%s).%n",
                restaurant.name(),
                options.url(),
                story.weeks(),
                story.begin().atZone(restaurant.zone()).toLocalDate(),
                story.end().atZone(restaurant.zone()).toLocalDate(),
                restaurant.zone());
    }

    private void tell(Story story, Run run, Sandbox sandbox, Sandbox.Restaurant restaurant) {
        var progress = new Progress(out, watched, story.events().size(), restaurant.zone());
        for (var part : story.toldAtOnce()) {
            sandbox.passTo(part.getLast().at());
            check(sandbox.tell(run.batch(part)), part.size());
            progress.told(part.size(), part.getLast().at());
        }
        sandbox.passTo(story.end().plus(AFTER_THE_END));
        out.printf(
                "Told %,d events in %d s.%n",
                story.events().size(), progress.took().toSeconds());
    }

    private static void check(JsonNode answer, int told) {
        if (answer.get("accepted").asInt() != told) {
            throw new Refusal("Afters did not accept everything; it said: " + answer);
        }
    }
}
