package io.afters.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What a node's recordings tell: who used its processors, and which statements it waited for. */
final class Hotspots {
    private static final int SHOWN = 25;
    private static final String OURS = "io.afters.";

    private final Map<String, Integer> frames = new HashMap<>();
    private final Map<String, Integer> ownMethods = new HashMap<>();
    private final Map<String, Integer> libraries = new HashMap<>();
    private final Map<String, Wait> waits = new HashMap<>();
    private int samples;
    private double collecting;

    private Hotspots() {}

    /** How often and how long something of ours waited for an answer of the database. */
    private record Wait(int count, double milliseconds, long bytes) {
        Wait and(Wait other) {
            return new Wait(count + other.count, milliseconds + other.milliseconds, bytes + other.bytes);
        }
    }

    static Hotspots of(List<Path> files) {
        var hotspots = new Hotspots();
        for (var file : files) {
            try (var recording = new RecordingFile(file)) {
                while (recording.hasMoreEvents()) {
                    hotspots.add(recording.readEvent());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hotspots;
    }

    private void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.CPUTimeSample" -> addSample(event);
            case "jdk.SocketRead" -> addWait(event);
            case "jdk.GCPhasePause" -> collecting += event.getDuration().toNanos() / 1e6;
            default -> {}
        }
    }

    private void addSample(RecordedEvent event) {
        var trace = event.getStackTrace();
        if (trace == null || trace.getFrames().isEmpty()) {
            return;
        }
        samples++;
        frames.merge(name(trace.getFrames().getFirst(), false), 1, Integer::sum);
        first(trace.getFrames(), frame -> type(frame).startsWith(OURS))
                .ifPresent(frame -> ownMethods.merge(name(frame, false), 1, Integer::sum));
        var library = first(trace.getFrames(), frame -> !isJdk(type(frame)))
                .map(frame -> library(type(frame)))
                .orElse("JDK alone");
        libraries.merge(library, 1, Integer::sum);
    }

    private void addWait(RecordedEvent event) {
        var trace = event.getStackTrace();
        if (trace == null
                || first(trace.getFrames(), frame -> type(frame).startsWith("org.mariadb."))
                        .isEmpty()) {
            return;
        }
        var who = first(trace.getFrames(), frame -> type(frame).startsWith(OURS))
                .map(frame -> name(frame, true))
                .orElse("others");
        waits.merge(who, new Wait(1, event.getDuration().toNanos() / 1e6, event.getLong("bytesRead")), Wait::and);
    }

    void print(long units) {
        System.out.printf(
                "%nPauses for garbage collection: %.0f ms. Of %,d samples of the node's processor time%n",
                collecting, samples);
        share("by library (whose code called into the JDK)", libraries);
        share("by our own method that led there", ownMethods);
        share("by frame", frames);
        System.out.println("\nWaits of the node for the database, by our method that asked:");
        System.out.printf("  %10s %10s %10s %10s%n", "ms in all", "count", "µs each", "per unit");
        waits.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        (one, other) -> Double.compare(other.milliseconds(), one.milliseconds())))
                .limit(SHOWN)
                .forEach(entry -> System.out.printf(
                        "  %,10.0f %,10d %,10.0f %10.4f  %s%n",
                        entry.getValue().milliseconds(),
                        entry.getValue().count(),
                        entry.getValue().milliseconds()
                                * 1000
                                / entry.getValue().count(),
                        entry.getValue().count() / (double) units,
                        entry.getKey()));
    }

    private void share(String title, Map<String, Integer> counts) {
        System.out.println("\n  " + title + ":");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry ->
                        System.out.printf("  %5.1f %%  %s%n", 100.0 * entry.getValue() / samples, entry.getKey()));
    }

    private static Optional<RecordedFrame> first(List<RecordedFrame> frames, Predicate<RecordedFrame> which) {
        return frames.stream().filter(which).findFirst();
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String name(RecordedFrame frame, boolean withLine) {
        var name = type(frame) + "." + frame.getMethod().getName();
        return withLine ? name + ":" + frame.getLineNumber() : name;
    }

    private static boolean isJdk(String type) {
        return type.startsWith("java.")
                || type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("com.sun.");
    }

    /** The first parts of a class's name. */
    private static String library(String type) {
        var parts = type.split("\\.", -1);
        return String.join(".", List.of(parts).subList(0, Math.min(type.startsWith(OURS) ? 3 : 4, parts.length - 1)));
    }
}
